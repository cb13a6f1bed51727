package dev.offshoot.auth.session;

import dev.offshoot.auth.role.Access;
import dev.offshoot.auth.secret.HexColumn;
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

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SessionRepository extends GenericRepository<Session, Long> {

    Session save(Session session);

    Optional<Session> findByUuid(UUID uuid);

    @Query("select * from sessions where cookie_hash = :cookieHash")
    Optional<Session> findByCookie(@TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String cookieHash);

    /** The one row write of a refresh; of several at once one finds the generation it expects, the others get nothing. */
    @Query("""
            select uuid, active, access_version, roles, permissions
            from advance_session(:id, :generation, :now, :idleExpiresAt)
            """)
    Optional<Access> advance(long id, int generation, Instant now, Instant idleExpiresAt);

    @Query("""
            update sessions set last_used_at = :now, idle_expires_at = :idleExpiresAt
            where id = :id and ended_at is null and last_used_at < :stale
            """)
    void touch(long id, Instant now, Instant idleExpiresAt, Instant stale);

    @Query("update sessions set authenticated_at = :now where id = :id and ended_at is null")
    int confirm(long id, Instant now);

    @Query("update sessions set cookie_hash = :cookieHash, csrf_hash = :csrfHash where id = :id")
    void replaceCookie(
            long id,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String cookieHash,
            @TypeDef(type = DataType.BYTE_ARRAY, converter = HexColumn.class) String csrfHash);

    @Query("update sessions set ended_at = :now, end_reason = :reason where id = :id and ended_at is null")
    int end(long id, Instant now, @TypeDef(type = DataType.STRING) EndReason reason);

    @Query("""
            select * from sessions
            where user_id = :userId and ended_at is null and idle_expires_at > :now and expires_at > :now
            order by last_used_at desc, id desc
            """)
    List<Session> live(long userId, Instant now);

    @Query("""
            select * from sessions
            where user_id = :userId and ended_at is null and idle_expires_at > :now and expires_at > :now
            order by last_used_at desc, id desc offset :most
            """)
    List<Session> liveBeyond(long userId, Instant now, int most);

    @Query("""
            select * from sessions
            where ended_at > :since and end_reason <> 'expired'
            """)
    List<Session> endedSince(Instant since);

    @Query("""
            update sessions set ended_at = least(idle_expires_at, expires_at), end_reason = 'expired'
            where ended_at is null and (idle_expires_at <= :now or expires_at <= :now)
            """)
    int endExpired(Instant now);

    @Query("delete from sessions where ended_at < :before")
    int deleteEnded(Instant before);
}
