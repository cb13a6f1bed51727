package dev.offshoot.events.reminder;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReminderRepository extends GenericRepository<DueEvent, Long> {

    @Query("""
            select e.id, e.uuid, e.slug, e.title, e.subtitle, e.category, e.visibility, e.starts_at, e.ends_at, e.time_zone,
                e.format, e.place_name, e.country, e.online_url, o.uuid as owner,
                coalesce((select array_agg(u.uuid::text order by t.position) from team_members t
                    join users u on u.id = t.user_id
                    where t.event_id = e.id and t.role = 'speaker' and t.removed_at is null), '{}') as speakers
            from events e left join users o on o.id = e.owner_id
            where e.status = 'published' and e.deleted_at is null and e.starts_at > :now and e.starts_at <= :until
            order by e.starts_at, e.id
            """)
    List<DueEvent> due(Instant now, Instant until);

    /**
     * Notes up to 500 people as reminded of this start, and returns them. Who registered later than {@code since} has just
     * been told the time.
     */
    @Query("""
            with due as (
                select r.id from registrations r
                where r.event_id = :event and r.status = 'confirmed' and r.confirmed_at <= :since
                  and not exists (select from reminders m where m.registration_id = r.id and m.starts_at = :startsAt)
                order by r.id limit 500),
            noted as (
                insert into reminders (registration_id, starts_at, reminded_at)
                select due.id, :startsAt, :now from due on conflict do nothing returning registration_id)
            select r.id, u.uuid as user_uuid, r.guest_name, r.guest_email, r.locale
            from noted join registrations r on r.id = noted.registration_id left join users u on u.id = r.user_id
            order by r.id
            """)
    List<DueAttendee> note(long event, Instant startsAt, Instant since, Instant now);
}
