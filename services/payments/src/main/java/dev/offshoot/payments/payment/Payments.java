package dev.offshoot.payments.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored payments. Lock order everywhere: payment, refund, invoice counter. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Payments extends GenericRepository<Payment, Long> {

    Payment save(Payment payment);

    Payment update(Payment payment);

    Optional<Payment> findByUuid(UUID uuid);

    Optional<Payment> findByPayToken(String payToken);

    @Query("select * from payments where id = :id")
    Payment get(long id);

    /** The row, locked to the end of the transaction. */
    @Query("select * from payments where id = :id for update")
    Payment lock(long id);

    @Query("""
            select * from payments
            where requester = :requester and reference = :reference and status not in ('cancelled', 'expired')
            """)
    Optional<Payment> findByReference(String requester, String reference);

    @Query("select id from payments where status = 'open' and expires_at <= :now order by expires_at limit :most")
    List<Long> expired(Instant now, int most);

    @Query("select uuid from users where id = :id")
    UUID userOf(long id);

    @Query("select * from payments where payer_id = :payerId and id < :before order by id desc limit :most")
    List<Payment> ofPayer(long payerId, long before, int most);
}
