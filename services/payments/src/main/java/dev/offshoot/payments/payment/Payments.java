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

    /**
     * Open payments past their time, by id.
     *
     * @param inSession whether a session that may take money stands at a provider
     * @param after the last id of the page before
     */
    @Query("""
            select p.id from payments p
            where p.status = 'open' and p.expires_at <= :now and p.id > :after
              and :inSession = exists (
                  select from attempts a where a.payment_id = p.id and a.status in ('creating', 'open', 'processing'))
            order by p.id limit :most
            """)
    List<Long> expired(Instant now, boolean inSession, long after, int most);

    @Query("select uuid from users where id = :id")
    UUID userOf(long id);

    @Query("select * from payments where payer_id = :payerId and id < :before order by id desc limit :most")
    List<Payment> ofPayer(long payerId, long before, int most);
}
