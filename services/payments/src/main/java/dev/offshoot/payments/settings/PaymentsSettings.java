package dev.offshoot.payments.settings;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * @param bookCurrency of the books, ISO 4217
 * @param currencies that may be asked for
 */
@ConfigurationProperties("offshoot.payments")
public record PaymentsSettings(
        @Bindable(defaultValue = "EUR") String bookCurrency,
        @Bindable(defaultValue = "EUR,USD,GBP") List<String> currencies,
        Limits limits,
        Expiry expiry,
        Tax tax,
        Rates rates,
        Deposits deposits) {

    /** @param maxAmount decimal, in the currency of the books */
    @ConfigurationProperties("limits")
    public record Limits(
            @Bindable(defaultValue = "100000.00") String maxAmount) {}

    /** How long a payment can be paid: when nobody says it, and what may be said. */
    @ConfigurationProperties("expiry")
    public record Expiry(
            @Bindable(defaultValue = "P30D") Duration standard,
            @Bindable(defaultValue = "PT5M") Duration min,
            @Bindable(defaultValue = "P180D") Duration max) {}

    /** @param trustFormat whether a VAT number whose form was checked, and no more, counts as valid */
    @ConfigurationProperties("tax")
    public record Tax(@Bindable(defaultValue = "false") boolean trustFormat) {}

    /** @param maxAge how old a day's rate may be; a fixed one has no age */
    @ConfigurationProperties("rates")
    public record Rates(@Bindable(defaultValue = "P7D") Duration maxAge) {}

    /** @param returned whether card money that nothing explains goes back by itself */
    @ConfigurationProperties("deposits")
    public record Deposits(
            @Bindable(value = "return", defaultValue = "true")
            boolean returned) {}
}
