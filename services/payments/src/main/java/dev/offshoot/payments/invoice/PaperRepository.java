package dev.offshoot.payments.invoice;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperRepository extends GenericRepository<Invoice, Long> {

    /** A credit note is paid back through the capture it gives back, an invoice by the one that completed the sale. */
    @Query("""
            select p.concept, b.name, b.company, b.line1, b.line2, b.postal_code, b.city, b.region, b.country, b.tax_id,
                q.legal_note, q.book_currency, q.rate, q.rate_date, q.rate_source, c.code as corrects,
                paid.provider, paid.at as paid_at
            from invoices i join payments p on p.id = i.payment_id join billing_details b on b.id = i.billing_detail_id
                join quotes q on q.id = i.quote_id left join invoices c on c.id = i.corrects_id
                left join lateral (
                    select k.provider, coalesce(r.ended_at, k.captured_at) as at
                    from captures k left join refunds r on r.id = i.refund_id
                    where k.payment_id = i.payment_id and k.role = 'payment' and (r.id is null or r.capture_id = k.id)
                    order by k.id limit 1) paid on true
            where i.id = :invoiceId
            """)
    PaperFacts facts(long invoiceId);

    @Query("""
            select description, quantity, unit_price, net, tax_rate, tax from quote_lines
            where quote_id = :quoteId order by position
            """)
    List<SoldLine> lines(long quoteId);
}
