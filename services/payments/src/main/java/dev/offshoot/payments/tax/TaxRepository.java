package dev.offshoot.payments.tax;

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
interface TaxRepository extends GenericRepository<TaxRepository.TaxRate, Long> {

    @Query("""
            select rate from tax_rates
            where country = :country and category = :taxCategory
              and daterange(valid_from, valid_to) @> cast(:day as date)
            """)
    Optional<BigDecimal> rate(String country, String taxCategory, LocalDate day);

    /** The special area a postal code lies in, else its country's status; empty for a country without a row. */
    @Query("""
            select status from tax_areas
            where country = :country and daterange(valid_from, valid_to) @> cast(:day as date)
              and (postal_pattern is null or :postalCode ~ ('^' || postal_pattern || '$'))
            order by postal_pattern is null limit 1
            """)
    Optional<String> status(String country, String postalCode, LocalDate day);

    @MappedEntity("tax_rates")
    record TaxRate(@Id long id, String country, String category, BigDecimal rate, LocalDate validFrom) {}
}
