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
interface InvoiceListRepository extends GenericRepository<Invoice, Long> {

    String SELECT = """
            select i.id, i.uuid, i.kind, i.series, i.year, i.code, p.uuid as payment, p.requester, x.uuid as payer,
                c.uuid as corrects, i.issued_on, i.tax_point, i.currency, i.net, i.tax, i.total, q.book_currency,
                i.book_total
            from invoices i join payments p on p.id = i.payment_id join quotes q on q.id = i.quote_id
                left join users x on x.id = p.payer_id left join invoices c on c.id = i.corrects_id
            """;

    @Query(SELECT + "where i.uuid = :uuid")
    Optional<ListedInvoice> find(UUID uuid);

    /** Empty filters, a year of 0 and the widest days match everything. */
    @Query(SELECT + """
            where (:series = '' or i.series = :series) and (:year = 0 or i.year = :year) and (:kind = '' or i.kind = :kind)
                and i.issued_on between :issuedFrom and :issuedTo and (:prefix = '' or i.code like :prefix)
                and i.id < :before
            order by i.id desc limit :most
            """)
    List<ListedInvoice> page(
            String series,
            int year,
            String kind,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            String prefix,
            long before,
            int most);
}
