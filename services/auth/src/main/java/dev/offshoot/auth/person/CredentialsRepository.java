package dev.offshoot.auth.person;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CredentialsRepository extends GenericRepository<User, Long> {

    @Query("""
            select email_addresses.address as primary_email,
                   exists (select 1 from passwords where passwords.user_id = users.id) as password_set
            from users left join email_addresses on email_addresses.id = primary_email_id
            where users.id = :userId
            """)
    Credentials find(long userId);
}
