package dev.offshoot.events.payment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Every update raises the row's version, so a transaction of the engine that read it before runs again. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AskedPaymentRepository extends GenericRepository<AskedPayment, Long> {

    @Query("select id, uuid, event_id, price, currency from registrations where payment_id = :payment")
    Optional<AskedPayment> find(UUID payment);

    /** News that come late change nothing that went further. */
    @Query("""
            update registrations set payment_status = 'open', pay_url = :payUrl, version = version + 1
            where payment_id = :payment and payment_status = 'requested'
            """)
    int open(UUID payment, String payUrl);

    /** @param complete whether all of the price went back; a part is not what ends a seat's payment, unless we asked for it */
    @Query("""
            update registrations set payment_status = 'refunded', version = version + 1
            where payment_id = :payment
              and (payment_status in ('refunding', 'refund-failed') or (payment_status = 'paid' and :complete))
            """)
    int refunded(UUID payment, boolean complete);

    @Query("""
            update registrations set payment_status = 'refund-failed', version = version + 1
            where payment_id = :payment and payment_status = 'refunding'
            """)
    int refundFailed(UUID payment);
}
