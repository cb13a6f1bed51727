package dev.offshoot.events.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventRepository extends GenericRepository<Event, Long> {

    Event save(Event event);

    Event update(Event event);

    @Query("select * from events where uuid = :uuid and deleted_at is null")
    Optional<Event> find(UUID uuid);

    @Query("select * from events where id in (:ids)")
    List<Event> findAll(List<Long> ids);

    @Query("select * from events where uuid = :uuid and deleted_at is null for update")
    Optional<Event> lock(UUID uuid);

    @Query("select * from events where id = :id for update")
    Optional<Event> lockByKey(long id);

    @Query("""
            select exists (select 1 from registrations where event_id = :id
                           and status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting'))
            """)
    boolean hasLiveRegistrations(long id);

    @Query("insert into allocations (event_id) values (:id) on conflict do nothing")
    void addAllocation(long id);
}
