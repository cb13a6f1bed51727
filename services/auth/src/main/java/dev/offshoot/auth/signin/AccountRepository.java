package dev.offshoot.auth.signin;

import dev.offshoot.auth.user.User;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRepository extends GenericRepository<User, Long> {

    @Query("""
            select users.id as user_id, users.uuid, users.active, users.last_sign_in_at,
                   passwords.hash, passwords.key_id, passwords.changed_at, passwords.chosen
            from email_addresses
                join users on users.id = email_addresses.user_id
                left join passwords on passwords.user_id = users.id
            where address_key = :addressKey and claim = 'verified'
            """)
    Optional<Account> find(String addressKey);
}
