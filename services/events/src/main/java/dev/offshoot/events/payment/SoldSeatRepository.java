package dev.offshoot.events.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SoldSeatRepository extends GenericRepository<SoldSeat, Long> {

    @Query("""
            select y.id, y.name, e.title, e.slug, e.format, e.country
            from ticket_types y join events e on e.id = y.event_id where y.id in (:types)
            """)
    List<SoldSeat> list(Collection<Long> types);
}
