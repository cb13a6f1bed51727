package dev.offshoot.payments.refund;

import dev.offshoot.payments.money.Rounding;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.rate.Rates;
import dev.offshoot.payments.seller.ConfiguredSeller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** What a capture is worth in the currency of the books. */
@Singleton
public class BookWorth {

    private final Rates rates;
    private final ConfiguredSeller seller;

    BookWorth(Rates rates, ConfiguredSeller seller) {
        this.rates = rates;
        this.seller = seller;
    }

    /**
     * At the payment's own rate; stray money at the day's, and as nothing when that is unknown: what it is worth a person
     * decides with all else about it.
     */
    public long of(Quote quote, String currency, long amount, Instant at) {
        if (currency.equals(quote.currency())) {
            return quote.inBooks(amount);
        }
        return rates.find(currency, LocalDate.ofInstant(at, seller.zone()))
                .map(rate -> Rounding.times(amount, rate.rate()))
                .orElse(0L);
    }
}
