package dev.offshoot.payments.invoice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface InvoiceRepository extends GenericRepository<Invoice, Long> {

    Invoice save(Invoice invoice);

    Optional<Invoice> findById(Long id);

    Optional<Invoice> findByUuid(UUID uuid);

    List<Invoice> findByPaymentIdOrderById(long paymentId);

    @Query("""
            select p.id as payment_id, p.billing_detail_id, q.id as quote_id, q.currency, q.net, q.tax, q.total,
                q.book_net, q.book_tax, q.book_total, s.code as series, s.pattern, c.code as credit_series,
                c.pattern as credit_pattern
            from payments p join quotes q on q.id = p.quote_id join purposes u on u.id = p.purpose_id
                join invoice_series s on s.code = u.series_code join invoice_series c on c.code = s.credit_series
            where p.id = :paymentId
            """)
    Optional<Sale> sale(long paymentId);

    /** Counts on, and locks the series until the transaction ends: the last lock that is taken. */
    @Query("""
            insert into invoice_counters as c (series, year, last_number, last_issued_on)
            values (:series, :year, 1, :day)
            on conflict (series, year) do update set last_number = c.last_number + 1,
                last_issued_on = greatest(c.last_issued_on, excluded.last_issued_on)
            """)
    int take(String series, int year, LocalDate day);

    /** What {@link #take} took. */
    @Query("select last_number, last_issued_on from invoice_counters where series = :series and year = :year")
    Counted taken(String series, int year);
}
