package dev.offshoot.payments.request;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.rate.Rates;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.settings.PaymentsSettings;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The most that may be asked for, told in the currency of the books. */
@Singleton
class AmountLimit {

    private final PaymentsSettings settings;
    private final Rates rates;
    private final ConfiguredSeller seller;

    AmountLimit(PaymentsSettings settings, Rates rates, ConfiguredSeller seller) {
        this.settings = settings;
        this.rates = rates;
        this.seller = seller;
    }

    /** @param own a requester's own limit, decimal; the limit of all holds besides */
    boolean exceeded(Money asked, Optional<String> own, Instant now) {
        BigDecimal limit = new BigDecimal(settings.limits().maxAmount());
        BigDecimal smaller = own.map(BigDecimal::new).map(limit::min).orElse(limit);
        BigDecimal worth = rates.find(asked.currency(), LocalDate.ofInstant(now, seller.zone()))
                .map(rate -> new BigDecimal(asked.amount()).multiply(rate.rate()))
                .orElse(new BigDecimal(asked.amount()));
        return worth.compareTo(smaller) > 0;
    }
}
