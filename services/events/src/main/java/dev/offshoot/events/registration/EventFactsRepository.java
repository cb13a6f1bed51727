package dev.offshoot.events.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventFactsRepository extends GenericRepository<EventFacts, Long> {

    @Query("""
            select id, uuid, slug, title, starts_at, ends_at, time_zone, online_url,
                concat_ws(', ', place_name, address, city, country) as place
            from events where id in (:ids)
            """)
    List<EventFacts> find(Collection<Long> ids);

    @Query("""
            select id, uuid, slug, title, starts_at, ends_at, time_zone, online_url, '' as place
            from events where id = :id and deleted_at is null
            """)
    Optional<EventFacts> findPresent(long id);
}
