package dev.offshoot.payments.quote;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The stored lines of quotes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface QuoteLines extends GenericRepository<QuoteLine, Long> {

    QuoteLine save(QuoteLine line);

    List<QuoteLine> findByQuoteIdOrderByPosition(long quoteId);
}
