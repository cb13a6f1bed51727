package dev.offshoot.auth.user;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserRepository extends GenericRepository<User, Long> {

    User save(User user);

    User update(User user);

    Optional<User> findById(Long id);

    Optional<User> findByUuid(UUID uuid);

    /** One text for any number of people; joined, because a list of thousands is searched from its beginning for each row. */
    @Query("""
            select users.* from unnest(cast(:uuids as uuid[])) as wanted (uuid) join users on users.uuid = wanted.uuid
            """)
    List<User> findAll(@TypeDef(type = DataType.STRING_ARRAY) List<String> uuids);

    @Query("select * from users where uuid = :uuid for update")
    Optional<User> lock(UUID uuid);

    @Query("select * from users where id = :id for update")
    Optional<User> lockByKey(long id);

    /** Keeps the status as it is until a session has started. */
    @Query("select * from users where id = :id for share")
    Optional<User> hold(long id);

    @Query("update users set last_sign_in_at = :now where id = :id")
    void noteSignIn(long id, Instant now);

    @Query("update users set last_sign_in_at = :at, registered_at = :registeredAt where id = :id")
    void setHistory(long id, Instant registeredAt, @Nullable Instant at);

    @Query("select * from users where access_changed_at > :since")
    List<User> accessChangedSince(Instant since);

    @Query("select * from users where picture_id = :pictureId order by id for update")
    List<User> lockByPicture(UUID pictureId);

    @Query("select * from users where status = 'invited' and created_at < :before order by id limit :limit")
    List<User> unanswered(Instant before, int limit);
}
