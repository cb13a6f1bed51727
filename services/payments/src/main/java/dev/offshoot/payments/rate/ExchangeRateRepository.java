package dev.offshoot.payments.rate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ExchangeRateRepository extends GenericRepository<ExchangeRateRepository.StoredRate, Long> {

    @Query("""
            select * from exchange_rates
            where base = :currency and quote = :bookCurrency and source = 'manual'
              and on_date <= :day and on_date > :tooOld
            order by on_date desc limit 1
            """)
    Optional<StoredRate> newest(String currency, String bookCurrency, LocalDate day, LocalDate tooOld);

    /** One unit of {@code base} in {@code quote}. */
    @MappedEntity("exchange_rates")
    record StoredRate(@Id long id, BigDecimal rate, LocalDate onDate, String source) {}
}
