package dev.offshoot.events.population;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What a scenario does to tables as such: a row that changed in the file is written anew, counters are counted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScenarioRows extends GenericRepository<TypeRow, Long> {

    @Query("select id, name, price, currency from ticket_types where event_id = :event order by position, id")
    List<TypeRow> types(long event);

    @Query("""
            update pools p set held = counted.seats
            from (select tp.pool_id, sum(r.seats) as seats
                  from registrations r join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                  where r.event_id = :event and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed')
                  group by tp.pool_id) counted
            where p.id = counted.pool_id
            """)
    void countSeats(long event);

    @Query("""
            update ticket_types t set waiting = counted.people
            from (select ticket_type_id, count(*) as people from registrations
                  where event_id = :event and status = 'waiting' group by ticket_type_id) counted
            where t.id = counted.ticket_type_id
            """)
    void countWaiting(long event);

    @Query("update allocations set next_position = :next where event_id = :event")
    void countPositions(long event, long next);

    @Query("delete from scans where event_id in (select id from events where uuid = :event)")
    void removeScans(UUID event);

    @Query("""
            delete from tickets where registration_id in
                (select r.id from registrations r join events e on e.id = r.event_id where e.uuid = :event)
            """)
    void removeTickets(UUID event);

    @Query("""
            delete from promotions where registration_id in
                (select r.id from registrations r join events e on e.id = r.event_id where e.uuid = :event)
            """)
    void removePromotions(UUID event);

    @Query("delete from registrations where event_id in (select id from events where uuid = :event)")
    void removeRegistrations(UUID event);

    @Query("delete from ticket_types where event_id in (select id from events where uuid = :event)")
    void removeTypes(UUID event);

    @Query("delete from pools where event_id in (select id from events where uuid = :event)")
    void removePools(UUID event);

    @Query("delete from team_members where event_id in (select id from events where uuid = :event)")
    void removeTeam(UUID event);

    @Query("delete from organisers where event_id in (select id from events where uuid = :event)")
    void removeOrganisers(UUID event);

    @Query("delete from reviews where event_id in (select id from events where uuid = :event)")
    void removeReviews(UUID event);

    @Query("delete from media_references where event_id in (select id from events where uuid = :event)")
    void removeReferences(UUID event);

    @Query("delete from reschedulings where event_id in (select id from events where uuid = :event)")
    void removeReschedulings(UUID event);

    @Query("delete from allocations where event_id in (select id from events where uuid = :event)")
    void removeAllocation(UUID event);

    @Query("delete from events where uuid = :event")
    void removeEvent(UUID event);

    @Query("select exists (select 1 from events where uuid = :event)")
    boolean isThere(UUID event);

    /** Everything of an event that is there from an earlier run. Reviews are deleted by the tables' owner alone, who populates. */
    @Transactional
    default void remove(UUID event) {
        if (!isThere(event)) {
            return;
        }
        removeScans(event);
        removeTickets(event);
        removePromotions(event);
        removeRegistrations(event);
        removeTypes(event);
        removePools(event);
        removeTeam(event);
        removeOrganisers(event);
        removeReviews(event);
        removeReferences(event);
        removeReschedulings(event);
        removeAllocation(event);
        removeEvent(event);
    }
}
