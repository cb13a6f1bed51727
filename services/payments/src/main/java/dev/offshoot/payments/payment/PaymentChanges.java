package dev.offshoot.payments.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The stored history. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaymentChanges extends GenericRepository<PaymentChange, Long> {

    PaymentChange save(PaymentChange change);

    @Query("select * from payment_changes where payment_id = :payment and id > :after order by id limit :most")
    List<PaymentChange> page(long payment, long after, int most);
}
