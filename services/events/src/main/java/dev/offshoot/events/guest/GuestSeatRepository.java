package dev.offshoot.events.guest;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface GuestSeatRepository extends GenericRepository<GuestSeatRepository.Guest, Long> {

    /**
     * Puts a placeholder of its own into up to 1 000 rows: of guests who never got a seat and let it lapse, and of events
     * that ended long ago. Their links end. How many rows it changed.
     */
    @Query("""
            update registrations set
                guest_name = 'erased', guest_email = 'erased-' || uuid || '@invalid', link_version = link_version + 1,
                version = version + 1
            where id in (
                select r.id from registrations r join events e on e.id = r.event_id
                where r.guest_email is not null and r.guest_email <> 'erased-' || r.uuid || '@invalid'
                  and (e.ends_at < :endedBefore
                    or (r.status = 'cancelled' and r.cancelled_by = 'expiry' and r.confirmed_at is null
                        and r.payment_status in ('none', 'withdrawn') and r.cancelled_at < :lapsedBefore))
                order by r.id limit 1000)
            """)
    int forget(Instant lapsedBefore, Instant endedBefore);

    /** Of the event where it is most: seats kept for unproved addresses, by the capacity of its pools; 0 without any. */
    @Query("""
            select coalesce(max(cast(kept.seats as double precision) / house.seats), 0)
            from (select event_id, sum(seats) as seats from registrations
                    where status = 'unverified' and hold_until > :now group by event_id) kept
                join (select event_id, sum(capacity) as seats from pools group by event_id having sum(capacity) > 0) house
                    on house.event_id = kept.event_id
            """)
    double unverifiedShare(Instant now);

    /** Somebody without an account. */
    @MappedEntity("registrations")
    record Guest(@Id long id, String guestName, String guestEmail) {}
}
