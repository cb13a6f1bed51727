package dev.offshoot.events.guest;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HeldRegistrationRepository extends GenericRepository<HeldRegistration, Long> {

    String SELECT = """
            select r.id, r.uuid, r.link_version, r.status, r.hold_until, r.price, r.currency, r.payment_status, r.pay_url,
                r.cancelled_by, r.locale, r.ticket_type_id, r.position, y.name as ticket_type,
                exists (select from tickets t where t.registration_id = r.id and t.admitted_at is not null) as admitted,
                e.id as event_id, e.uuid as event_uuid, e.status as event_status, e.slug, e.title, e.starts_at, e.ends_at,
                e.time_zone, e.place_name, e.city, e.online_url, coalesce(e.cancel_until, e.starts_at) as cancel_until
            from registrations r
                join ticket_types y on y.id = r.ticket_type_id
                join events e on e.id = r.event_id and e.deleted_at is null
            """;

    /** Of a guest; an account's registration has no links. */
    @Query(SELECT + "where r.uuid = :uuid and r.user_id is null")
    Optional<HeldRegistration> find(UUID uuid);

    /** The one that is not over, of this address at this event. */
    @Query(SELECT + """
            where r.event_id = :eventId and lower(r.guest_email) = lower(:email)
              and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting')
            """)
    Optional<HeldRegistration> findLive(long eventId, String email);

    /** People before it in line who wait for the same type, counted to 1 000. */
    @Query("""
            select count(*) from (
                select from registrations
                where ticket_type_id = :type and status = 'waiting' and position < :position limit 1000) as ahead
            """)
    long ahead(long type, long position);

    /** 1 when nobody wrote to this registration in the last day; then it counts as written to now. */
    @Query("""
            insert into recalls (registration_id, recalled_at) values (:registration, :now)
            on conflict (registration_id) do update set recalled_at = excluded.recalled_at
            where recalls.recalled_at <= excluded.recalled_at - interval '1 day'
            """)
    int recall(long registration, Instant now);
}
