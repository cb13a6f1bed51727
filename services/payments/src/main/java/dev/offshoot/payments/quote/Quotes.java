package dev.offshoot.payments.quote;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The stored quotes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Quotes extends GenericRepository<Quote, Long> {

    @Query("select * from quotes where id = :id")
    Quote get(long id);

    /** An id for a quote that its payment names before it is stored. */
    @Query("select nextval(pg_get_serial_sequence('quotes', 'id'))")
    long nextId();

    @Query("""
            insert into quotes (id, created_at, payment_id, number, currency, net, tax, total, treatment, tax_country,
                legal_note, book_currency, rate, rate_date, rate_source, book_net, book_tax, book_total)
            overriding system value
            values (:id, :createdAt, :paymentId, :number, :currency, :net, :tax, :total, :treatment, :taxCountry,
                :legalNote, :bookCurrency, :rate, :rateDate, :rateSource, :bookNet, :bookTax, :bookTotal)
            """)
    void insert(
            long id,
            Instant createdAt,
            long paymentId,
            int number,
            String currency,
            long net,
            long tax,
            long total,
            String treatment,
            @Nullable String taxCountry,
            @Nullable String legalNote,
            String bookCurrency,
            BigDecimal rate,
            LocalDate rateDate,
            String rateSource,
            long bookNet,
            long bookTax,
            long bookTotal);

    /** Stores a quote under the id it has from {@link #nextId}. */
    default void store(Quote quote) {
        insert(
                quote.id(),
                quote.createdAt(),
                quote.paymentId(),
                quote.number(),
                quote.currency(),
                quote.net(),
                quote.tax(),
                quote.total(),
                quote.treatment(),
                quote.taxCountry(),
                quote.legalNote(),
                quote.bookCurrency(),
                quote.rate(),
                quote.rateDate(),
                quote.rateSource(),
                quote.bookNet(),
                quote.bookTax(),
                quote.bookTotal());
    }
}
