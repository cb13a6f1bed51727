package dev.offshoot.events.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CalendarEventRepository extends GenericRepository<CalendarEvent, UUID> {

    String COLUMNS = """
            select e.uuid, e.slug, e.status, e.title, e.subtitle, e.starts_at, e.ends_at, e.time_zone, e.place_name,
                e.address, e.city, e.country, e.online_url, e.online_for, e.ics_sequence, e.changed_at, e.cancelled_at,
                (select o.name from organisers o where o.event_id = e.id order by o.position limit 1) as organiser
            from events e
            """;

    /** Empty for one that has no dates yet or was deleted. */
    @Query(COLUMNS
            + "where e.uuid = :uuid and e.starts_at is not null and e.ends_at is not null and e.deleted_at is null")
    Optional<CalendarEvent> find(UUID uuid);

    /** In the order of their starts. */
    @Query(COLUMNS + """
            where e.uuid in (:uuids) and e.starts_at is not null and e.ends_at is not null and e.deleted_at is null
            order by e.starts_at, e.id
            """)
    List<CalendarEvent> list(Collection<UUID> uuids);
}
