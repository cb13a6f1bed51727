package dev.offshoot.payments.rate;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency is worth in the currency of the books.
 *
 * @param source {@code same} for the books' own currency, {@code fixed} or {@code manual}
 */
@Serdeable
public record ExchangeRate(BigDecimal rate, LocalDate date, String source) {}
