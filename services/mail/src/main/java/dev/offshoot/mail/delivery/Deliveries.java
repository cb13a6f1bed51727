package dev.offshoot.mail.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guarded by the status in each statement: a transition that is no longer allowed changes no row. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Deliveries extends GenericRepository<Delivery, Long> {

    Optional<Delivery> findByUuid(UUID uuid);

    List<Delivery> findByMessageIdOrderById(long messageId);

    @Query("select * from deliveries where uuid = :uuid for update")
    Optional<Delivery> lock(UUID uuid);

    @Query("""
            with claimed as (
                update deliveries set status = 'sending', lease_until = :lease, called_at = null
                where id in (select id from deliveries where status = 'queued' and next_attempt_at <= :now
                             order by priority, next_attempt_at limit :most for update skip locked)
                returning *)
            select * from claimed order by priority, next_attempt_at
            """)
    List<Delivery> claim(Instant now, Instant lease, int most);

    @Query("""
            with claimed as (
                update deliveries set status = 'sending', lease_until = :lease, called_at = null
                where id in (select id from deliveries where status = 'queued' and next_attempt_at <= :now
                             order by next_attempt_at limit :most for update skip locked)
                returning *)
            select * from claimed order by next_attempt_at
            """)
    List<Delivery> claimOldest(Instant now, Instant lease, int most);

    @Query("""
            update deliveries set status = 'queued', next_attempt_at = :next, reason = :reason, lease_until = null,
                called_at = null
            where id = :id and status = 'sending'
            """)
    int postpone(long id, Instant next, String reason);

    @Query("update deliveries set status = 'uncertain', reason = :reason, lease_until = null "
            + "where id = :id and status = 'sending'")
    int uncertain(long id, String reason);

    @Query("""
            update deliveries set status = :status, reason = :reason, lease_until = null
            where id = :id and status in ('queued', 'sending', 'uncertain')
            """)
    int end(long id, String status, String reason);

    @Query("""
            update deliveries set status = :status, reason = coalesce(:reason, reason),
                sent_at = coalesce(sent_at, :sentAt), delivered_at = coalesce(delivered_at, :deliveredAt),
                lease_until = null
            where id = :id
            """)
    void raise(
            long id, String status, @Nullable String reason, @Nullable Instant sentAt, @Nullable Instant deliveredAt);

    @Query("""
            update deliveries set complained_at = coalesce(complained_at, :complainedAt),
                opened_at = coalesce(opened_at, :openedAt), clicked_at = coalesce(clicked_at, :clickedAt)
            where id = :id
            """)
    void mark(long id, @Nullable Instant complainedAt, @Nullable Instant openedAt, @Nullable Instant clickedAt);

    @Query("""
            with freed as (
                update deliveries set status = 'queued', lease_until = null, next_attempt_at = :now
                where status = 'sending' and lease_until < :now and called_at is null returning id)
            select id from freed
            """)
    List<Long> requeueUncalled(Instant now);

    @Query("""
            with freed as (
                update deliveries set status = 'uncertain', lease_until = null, reason = 'lease-over'
                where status = 'sending' and lease_until < :now and called_at is not null returning id)
            select id from freed
            """)
    List<Long> leaveUncertain(Instant now);

    /**
     * With {@code wait} between calls, twice as long each time. Only SendGrid tells later what became of a mail, so with
     * the others the first repetition waits for nothing.
     */
    @Query("""
            with doubtful as (
                select d.id, d.called_at, case when d.provider in ('smtp', 'mailbox') then -1 else 0 end
                    + (select count(*) from delivery_log_entries e where e.delivery_id = d.id
                       and e.happening = 'postponed' and e.detail ->> 'reason' = 'sent-again') as gaps
                from deliveries d join messages m on m.id = d.message_id
                where d.status = 'uncertain' and greatest(d.created_at, m.send_at) > :tooOld for update of d skip locked),
            freed as (
                update deliveries set status = 'queued', next_attempt_at = :now, called_at = null
                where id in (select id from doubtful
                             where gaps < 0 or called_at < cast(:now as timestamptz)
                                              - :waitSeconds * interval '1 second' * power(2, least(gaps, 20)))
                returning id)
            select id from freed
            """)
    List<Long> requeueUncertain(Instant now, long waitSeconds, Instant tooOld);

    @Query("""
            select d.* from deliveries d join messages m on m.id = d.message_id
            where d.status = 'uncertain' and greatest(d.created_at, m.send_at) <= :tooOld for update of d skip locked
            """)
    List<Delivery> uncertainSince(Instant tooOld);

    @Query("""
            update deliveries set status = 'queued', lease_until = null
            where id in (:ids) and status = 'sending' and called_at is null
            """)
    void giveBack(List<Long> ids);

    @Query("""
            with ended as (
                update deliveries set status = 'skipped', reason = :reason
                where status = 'queued' and message_id = :messageId returning id)
            select id from ended
            """)
    List<Long> skipOfMessage(long messageId, String reason);

    @Query("""
            with ended as (
                update deliveries set status = 'skipped', reason = :reason
                where status = 'queued' and user_id = :userId and priority >= :priority returning id)
            select id from ended
            """)
    List<Long> skipOfUser(long userId, int priority, String reason);

    @Query("""
            select not exists (select from deliveries where message_id = :messageId
                               and status in ('queued', 'sending', 'uncertain'))
            """)
    boolean allHandedOver(long messageId);

    /** A mail is as old as the day it was first due, however often it was postponed. */
    @Query("""
            select d.priority, count(*) as queued, min(greatest(d.created_at, m.send_at)) as oldest
            from deliveries d join messages m on m.id = d.message_id
            where d.status = 'queued' group by d.priority order by d.priority
            """)
    List<QueueDepth> depths();

    @Query("select count(*) from deliveries where status = 'sending'")
    long inFlight();

    @Query("select count(*) from deliveries where status = 'uncertain'")
    long uncertain();
}
