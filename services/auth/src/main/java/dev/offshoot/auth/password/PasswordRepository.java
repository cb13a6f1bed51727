package dev.offshoot.auth.password;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PasswordRepository extends GenericRepository<Password, Long> {

    Optional<Password> findByUserId(long userId);

    @Query("""
            insert into passwords (user_id, hash, key_id, changed_at, chosen)
            values (:userId, :hash, :keyId, :changedAt, true)
            on conflict (user_id) do update
            set hash = excluded.hash, key_id = excluded.key_id, changed_at = excluded.changed_at, chosen = true
            """)
    void choose(long userId, String hash, int keyId, Instant changedAt);

    @Query("""
            insert into passwords (user_id, hash, key_id, changed_at, chosen)
            values (:userId, :hash, null, :changedAt, false)
            on conflict (user_id) do update
            set hash = excluded.hash, key_id = null, changed_at = excluded.changed_at, chosen = false
            where passwords.hash <> excluded.hash
              and (not passwords.chosen or passwords.changed_at < excluded.changed_at)
            """)
    int takeOver(long userId, String hash, Instant changedAt);

    /** Only while nobody else changed it. */
    @Query("update passwords set hash = :hash, key_id = :keyId where user_id = :userId and hash = :former")
    void replace(long userId, String former, String hash, int keyId);

    void deleteByUserId(long userId);
}
