package dev.offshoot.events.right;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccessRepository extends GenericRepository<AccessRow, Long> {

    @Query("""
            select e.id, e.uuid, e.status, e.visibility,
                   coalesce(o.uuid = cast(:person as uuid), false) as owned,
                   coalesce((select array_agg(distinct one) from team_members t
                             join users u on u.id = t.user_id
                             cross join unnest(t.rights) as one
                             where t.event_id = e.id and t.removed_at is null and u.uuid = cast(:person as uuid)),
                            '{}') as rights
            from events e left join users o on o.id = e.owner_id
            where e.uuid = :event and e.deleted_at is null
            """)
    Optional<AccessRow> find(UUID event, @Nullable UUID person);

    @Query("select uuid from events where slug = :slug and deleted_at is null")
    Optional<UUID> findBySlug(String slug);
}
