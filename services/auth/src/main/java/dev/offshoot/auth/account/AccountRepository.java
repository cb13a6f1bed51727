package dev.offshoot.auth.account;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<User, Long> {

    @Query("""
            select users.* from users
            where (cast(:status as varchar) is null or status = :status)
              and (cast(:role as varchar) is null or exists (
                    select 1 from user_roles join roles on roles.id = role_id
                    where user_id = users.id and roles.name = :role))
              and (cast(:prefix as varchar) is null or lower(display_name) like :prefix or exists (
                    select 1 from email_addresses where user_id = users.id and address_key like :prefix))
              and (cast(:at as timestamptz) is null
                    or (coalesce(registered_at, created_at), users.id) < (cast(:at as timestamptz), :id))
            order by coalesce(registered_at, created_at) desc, users.id desc
            limit :rows
            """)
    List<User> newestFirst(
            @Nullable String status,
            @Nullable String role,
            @Nullable String prefix,
            @Nullable Instant at,
            long id,
            int rows);

    @Query("""
            select users.* from users
            where (cast(:status as varchar) is null or status = :status)
              and (cast(:role as varchar) is null or exists (
                    select 1 from user_roles join roles on roles.id = role_id
                    where user_id = users.id and roles.name = :role))
              and (cast(:prefix as varchar) is null or lower(display_name) like :prefix or exists (
                    select 1 from email_addresses where user_id = users.id and address_key like :prefix))
              and (cast(:at as timestamptz) is null
                    or (coalesce(registered_at, created_at), users.id) > (cast(:at as timestamptz), :id))
            order by coalesce(registered_at, created_at), users.id
            limit :rows
            """)
    List<User> oldestFirst(
            @Nullable String status,
            @Nullable String role,
            @Nullable String prefix,
            @Nullable Instant at,
            long id,
            int rows);

    @Query("""
            select users.* from users
            where (cast(:status as varchar) is null or status = :status)
              and (cast(:role as varchar) is null or exists (
                    select 1 from user_roles join roles on roles.id = role_id
                    where user_id = users.id and roles.name = :role))
              and (cast(:prefix as varchar) is null or lower(display_name) like :prefix or exists (
                    select 1 from email_addresses where user_id = users.id and address_key like :prefix))
              and (cast(:name as varchar) is null
                    or (lower(coalesce(display_name, '')), users.id) > (cast(:name as varchar), :id))
            order by lower(coalesce(display_name, '')), users.id
            limit :rows
            """)
    List<User> byName(
            @Nullable String status,
            @Nullable String role,
            @Nullable String prefix,
            @Nullable String name,
            long id,
            int rows);
}
