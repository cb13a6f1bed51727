package dev.offshoot.payments.purpose;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The stored purposes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Purposes extends GenericRepository<Purpose, Long> {

    Optional<Purpose> findByCode(String code);

    @Query("select * from purposes where id = :id")
    Purpose get(long id);

    @Query("select * from purposes where code > :after order by code limit :most")
    List<Purpose> page(String after, int most);
}
