package dev.offshoot.mail.delivery;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogRepository extends GenericRepository<LogEntry, Long> {

    LogEntry save(LogEntry entry);

    List<LogEntry> findByDeliveryIdOrderById(long deliveryId);

    boolean existsByProviderEvent(String providerEvent);
}
