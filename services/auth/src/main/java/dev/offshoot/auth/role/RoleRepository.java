package dev.offshoot.auth.role;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoleRepository extends GenericRepository<Role, Long> {

    Role save(Role role);

    Optional<Role> findByName(String name);

    @Query("select * from roles order by name")
    List<Role> list();

    @Query("select * from roles where name in (:names) order by name")
    List<Role> named(Collection<String> names);

    @Query("select roles.* from roles join user_roles on role_id = roles.id where user_id = :userId order by name")
    List<Role> ofUser(long userId);

    @Query("select uuid, active, access_version, roles, permissions from user_access where user_id = :userId")
    Access access(long userId);

    @Query(
            "insert into user_roles (user_id, role_id, granted_by, granted_at) values (:userId, :roleId, :by, :at) on conflict do nothing")
    void grant(long userId, long roleId, String by, Instant at);

    @Query("delete from user_roles where user_id = :userId and role_id = :roleId")
    void withdraw(long userId, long roleId);

    @Query("delete from user_roles where user_id = :userId")
    void withdrawAll(long userId);

    /** Whoever may take away an administrator holds this row, so two never do at once. */
    @Query("select * from roles where name = 'admin' for update")
    Role lockAdmin();

    @Query("""
            select count(*) from user_roles join users on users.id = user_id join roles on roles.id = role_id
            where roles.name = 'admin' and users.active
            """)
    long countActiveAdministrators();

    @Query("""
            select users.uuid from user_roles join users on users.id = user_id join roles on roles.id = role_id
            where roles.name = 'admin' and users.active
            order by users.id
            """)
    List<UUID> activeAdministrators();

    @Query("select role_id, permission from role_permissions order by permission")
    List<Grant> grants();

    @Query("insert into role_permissions (role_id, permission) values (:roleId, :permission) on conflict do nothing")
    void addPermission(long roleId, String permission);

    @Query("delete from role_permissions where role_id = :roleId")
    void clearPermissions(long roleId);

    @Query("update roles set description = :description where id = :roleId")
    void describe(long roleId, String description);
}
