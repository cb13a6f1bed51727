package dev.offshoot.events.event;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketFactsRepository extends GenericRepository<TicketFacts, Long> {

    @Query("""
            select cast(:event as bigint) as id,
                   count(*) as types,
                   coalesce(bool_or(not exists (
                       select 1 from ticket_type_pools p where p.ticket_type_id = t.id)), false) as without_pool,
                   coalesce(bool_or(price > 0), false) as priced
            from ticket_types t where t.event_id = :event
            """)
    TicketFacts find(long event);
}
