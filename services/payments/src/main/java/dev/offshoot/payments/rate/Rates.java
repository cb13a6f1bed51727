package dev.offshoot.payments.rate;

import dev.offshoot.payments.settings.PaymentsSettings;
import io.micronaut.context.env.Environment;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** Rates of the day: one that somebody entered and that is still fresh, else the configured one. */
@Singleton
public class Rates {

    private static final String FIXED = "offshoot.payments.rates.fixed.";

    private final ExchangeRateRepository rows;
    private final PaymentsSettings settings;
    private final Environment environment;

    Rates(ExchangeRateRepository rows, PaymentsSettings settings, Environment environment) {
        this.rows = rows;
        this.settings = settings;
        this.environment = environment;
    }

    /** Empty when nobody knows a fresh rate. */
    public Optional<ExchangeRate> find(String currency, LocalDate day) {
        String book = settings.bookCurrency();
        if (currency.equals(book)) {
            return Optional.of(new ExchangeRate(BigDecimal.ONE, day, "same"));
        }
        LocalDate tooOld = day.minusDays(settings.rates().maxAge().toDays());
        return rows.newest(currency, book, day, tooOld)
                .map(row -> new ExchangeRate(row.rate(), row.onDate(), row.source()))
                .or(() -> fixed(currency, day));
    }

    private Optional<ExchangeRate> fixed(String currency, LocalDate day) {
        return environment
                .getProperty(FIXED + currency.toLowerCase(Locale.ROOT), BigDecimal.class)
                .map(rate -> new ExchangeRate(rate, day, "fixed"));
    }
}
