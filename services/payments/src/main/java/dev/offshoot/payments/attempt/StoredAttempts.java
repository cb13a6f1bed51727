package dev.offshoot.payments.attempt;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored attempts. Changed under the lock of their payment only, the poller's own columns aside. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface StoredAttempts extends GenericRepository<Attempt, Long> {

    Attempt save(Attempt attempt);

    @Query("select * from attempts where id = :id")
    Attempt get(long id);

    @Query("select * from attempts where payment_id = :payment and id > :after order by id limit :most")
    List<Attempt> page(long payment, long after, int most);

    @Query("select * from attempts where payment_id = :payment and status in ('creating', 'open', 'processing')")
    Optional<Attempt> live(long payment);

    @Query("select * from attempts where payment_id = :payment order by id desc limit 1")
    Optional<Attempt> newest(long payment);

    @Query("""
            select * from attempts where provider = :at
              and (session = :foreignSession or provider_payment = :foreignPayment)
            order by id limit 1
            """)
    Optional<Attempt> signalled(String at, @Nullable String foreignSession, @Nullable String foreignPayment);

    @Query("""
            update attempts set status = 'open', session = :session, page_url = :pageUrl, expires_at = :expiresAt,
                next_look_at = :nextLookAt
            where id = :id and status = 'creating'
            """)
    int opened(long id, String session, String pageUrl, Instant expiresAt, @Nullable Instant nextLookAt);

    /** An ended attempt is still looked at until a day after its session's end. */
    @Query("""
            update attempts set status = :state, provider_payment = coalesce(:money, provider_payment),
                decline_reason = coalesce(:refusal, decline_reason)
            where id = :id
            """)
    void end(long id, String state, @Nullable String money, @Nullable String refusal);

    @Query("update attempts set next_look_at = null where id = :id")
    void lookNoMore(long id);

    /** Attempts that are due, put off first so that no other instance takes them. */
    @Query("""
            select * from attempts where next_look_at <= :now order by next_look_at limit :most for update skip locked
            """)
    List<Attempt> due(Instant now, int most);

    @Query("update attempts set looks = looks + 1, next_look_at = :nextLookAt where id = :id")
    void looked(long id, @Nullable Instant nextLookAt);
}
