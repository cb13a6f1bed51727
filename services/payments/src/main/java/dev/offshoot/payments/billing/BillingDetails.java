package dev.offshoot.payments.billing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** The stored billing details. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface BillingDetails extends GenericRepository<BillingDetail, Long> {

    BillingDetail save(BillingDetail detail);

    @Query("select * from billing_details where id = :id")
    BillingDetail get(long id);
}
