package dev.offshoot.broker.outage;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OutageRepository extends GenericRepository<Outage, String> {

    @Query("select service from outages")
    List<String> services();

    @Query("insert into outages (service, since) values (:service, :since) on conflict (service) do nothing")
    int begin(String service, Instant since);

    @Query("delete from outages where service = :service")
    int end(String service);
}
