package dev.offshoot.events.closing;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Registrations that have to end. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LiveRegistrations extends GenericRepository<LiveRegistrations.Found, Long> {

    /** By position, so those who came first are told first. */
    @Query("""
            select uuid from registrations
            where event_id = :event and status <> 'cancelled' order by position limit :most
            """)
    List<UUID> ofEvent(long event, int most);

    /** Nobody who was let in: they are inside. By event, which is the order of locks. */
    @Query("""
            select r.id, r.event_id, r.uuid from registrations r join events e on e.id = r.event_id
            where r.user_id = :user and r.status <> 'cancelled' and (e.ends_at is null or e.ends_at > :now)
              and not exists (select from tickets t where t.registration_id = r.id and t.admitted_at is not null)
            order by r.event_id
            """)
    List<Found> ofUser(long user, Instant now);

    @Query("""
            select distinct r.event_id from registrations r join events e on e.id = r.event_id
            where r.status = 'waiting' and e.ends_at <= :now order by r.event_id
            """)
    List<Long> endedWithALine(Instant now);

    @Query("""
            select uuid from registrations
            where event_id = :event and status = 'waiting' order by position limit :most
            """)
    List<UUID> waiting(long event, int most);

    @Query("select distinct event_id from registrations where hold_until <= :now order by event_id")
    List<Long> withHoldsOver(Instant now);

    /** A registration and its event's lock. */
    @Introspected
    @MappedEntity("registrations")
    record Found(@Id long id, long eventId, UUID uuid) {}
}
