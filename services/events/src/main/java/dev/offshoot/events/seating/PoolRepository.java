package dev.offshoot.events.seating;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PoolRepository extends GenericRepository<PoolRow, Long> {

    List<PoolRow> findByEventIdOrderById(long eventId);
}
