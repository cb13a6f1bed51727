package dev.offshoot.events.registration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TypeFactsRepository extends GenericRepository<TypeFacts, Long> {

    @Query("select id, uuid, name, price, currency from ticket_types where id in (:ids)")
    List<TypeFacts> find(Collection<Long> ids);
}
