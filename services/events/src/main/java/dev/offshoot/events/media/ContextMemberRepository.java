package dev.offshoot.events.media;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ContextMemberRepository extends GenericRepository<ContextMemberRow, UUID> {

    @Query("""
            select u.uuid as user_id, bool_or(m.manager) as manager
            from (select owner_id as person, true as manager from events where id = :event and owner_id is not null
                  union all
                  select user_id, 'edit' = any (rights) from team_members
                  where event_id = :event and user_id is not null and removed_at is null) m
            join users u on u.id = m.person
            group by u.uuid order by u.uuid
            """)
    List<ContextMemberRow> find(long event);
}
