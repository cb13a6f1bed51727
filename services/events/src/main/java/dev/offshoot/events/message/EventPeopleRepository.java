package dev.offshoot.events.message;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventPeopleRepository extends GenericRepository<EventPeople, Long> {

    @Query("""
            select e.id, o.uuid as owner,
                   coalesce((select array_agg(cast(u.uuid as text) order by t.position, t.id)
                             from team_members t join users u on u.id = t.user_id
                             where t.event_id = e.id and t.role = 'speaker' and t.removed_at is null), '{}') as speaker_ids
            from events e left join users o on o.id = e.owner_id
            where e.id = :event
            """)
    EventPeople find(long event);
}
