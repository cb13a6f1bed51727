package dev.offshoot.events.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CounterRepository extends GenericRepository<Counter, UUID> {

    @Query("""
            select p.uuid, 'pool' as kind, p.name, cast(p.held as bigint) as counted, coalesce((
                select sum(r.seats) from registrations r join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                where tp.pool_id = p.id and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed')), 0) as actual
            from pools p where p.event_id = :event
            union all
            select t.uuid, 'ticket-type', t.name, cast(t.waiting as bigint), (
                select count(*) from registrations r where r.ticket_type_id = t.id and r.status = 'waiting')
            from ticket_types t where t.event_id = :event
            """)
    List<Counter> of(long event);

    @Query("""
            update pools p set held = coalesce((
                select sum(r.seats) from registrations r join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                where tp.pool_id = p.id and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed')), 0)
            where p.event_id = :event
            """)
    void repairPools(long event);

    @Query("""
            update ticket_types t set waiting = (
                select count(*) from registrations r where r.ticket_type_id = t.id and r.status = 'waiting')
            where t.event_id = :event
            """)
    void repairTypes(long event);

    @Query("""
            with open as (select id from events where ends_at is null or ends_at > :now),
            held as (
                select tp.pool_id, sum(r.seats) as seats
                from registrations r join ticket_type_pools tp on tp.ticket_type_id = r.ticket_type_id
                where r.event_id in (select id from open)
                  and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed')
                group by tp.pool_id),
            waiting as (
                select ticket_type_id, count(*) as people from registrations
                where event_id in (select id from open) and status = 'waiting' group by ticket_type_id)
            select cast(coalesce((select sum(abs(p.held - coalesce(h.seats, 0))) from pools p left join held h on h.pool_id = p.id
                     where p.event_id in (select id from open)), 0)
                 + coalesce((select sum(abs(t.waiting - coalesce(w.people, 0))) from ticket_types t
                     left join waiting w on w.ticket_type_id = t.id
                     where t.event_id in (select id from open)), 0) as bigint)
            """)
    long drift(Instant now);
}
