package dev.offshoot.auth.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRepository extends GenericRepository<User, Long> {

    User save(User user);

    User update(User user);

    List<User> saveAll(Collection<User> users);

    List<User> updateAll(Collection<User> users);

    Optional<User> findById(Long id);

    Optional<User> findByUuid(UUID uuid);

    List<User> findByUuidIn(Collection<UUID> uuids);

    @Query("select * from users where uuid = :uuid for update")
    Optional<User> lock(UUID uuid);

    /** Keeps the status as it is until a session has started. */
    @Query("select * from users where id = :id for share")
    Optional<User> hold(long id);

    @Query("""
            update users set last_sign_in_at = :now
            where id = :id and (last_sign_in_at is null or last_sign_in_at < :stale)
            """)
    void touchSignIn(long id, Instant now, Instant stale);

    @Query("update users set last_sign_in_at = :at, registered_at = :registeredAt where id = :id")
    void setHistory(long id, Instant registeredAt, @Nullable Instant at);

    @Query("select * from users where access_changed_at > :since")
    List<User> accessChangedSince(Instant since);

    @Query("select * from users where picture_id = :pictureId for update")
    List<User> lockByPicture(UUID pictureId);

    @Query("select * from users where status = 'invited' and created_at < :before order by id limit :limit")
    List<User> unanswered(Instant before, int limit);
}
