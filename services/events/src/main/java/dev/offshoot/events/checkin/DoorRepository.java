package dev.offshoot.events.checkin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DoorRepository extends GenericRepository<DoorTicket, Long> {

    @Query("""
            select t.id, t.uuid, t.status, t.code_version, t.admitted_at, t.gate, e.uuid as event, e.status as event_status, e.slug,
                e.title, e.starts_at, e.ends_at, e.time_zone, e.place_name, y.name as ticket_type, r.uuid as registration,
                r.status as registration_status, u.uuid as user_uuid, r.guest_name, r.guest_email, r.locale, r.seats,
                r.position
            from tickets t
                join registrations r on r.id = t.registration_id
                join ticket_types y on y.id = r.ticket_type_id
                join events e on e.id = r.event_id
                left join users u on u.id = r.user_id
            where t.uuid = :ticket
            """)
    Optional<DoorTicket> find(UUID ticket);

    /** One gate wins: 1 when this one did. A cancellation that came first leaves nothing to admit. */
    @Query("""
            update tickets t set admitted_at = :at, admitted_by = :actor, gate = :gate
            where t.id = :id and t.status = 'valid' and t.admitted_at is null and t.code_version = :codeVersion
              and exists (select from registrations r where r.id = t.registration_id and r.status = 'confirmed')
            """)
    int admit(long id, int codeVersion, Instant at, long actor, @Nullable String gate);
}
