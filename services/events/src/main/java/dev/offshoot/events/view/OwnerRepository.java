package dev.offshoot.events.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OwnerRepository extends GenericRepository<OwnerRow, Long> {

    @Query("select id, uuid from users where id in (:ids)")
    List<OwnerRow> find(List<Long> ids);
}
