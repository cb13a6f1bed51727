package dev.offshoot.payments.quote;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.money.Rounding;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price, frozen: what is charged, why it bears this tax, and what it is worth in the books. Amounts in minor units.
 *
 * @param number counts a payment's quotes from 1; the highest holds
 * @param treatment as {@code Treatment} writes it
 * @param taxCountry whose tax it is; null without tax
 * @param legalNote code of what an invoice says about a tax of zero
 * @param rate what one unit is worth in the currency of the books
 */
@MappedEntity("quotes")
public record Quote(
        @Id long id,
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
        long bookTotal) {

    public Money totalMoney() {
        return Money.ofMinor(total, currency);
    }

    public Money netMoney() {
        return Money.ofMinor(net, currency);
    }

    public Money taxMoney() {
        return Money.ofMinor(tax, currency);
    }

    public Money bookTotalMoney() {
        return Money.ofMinor(bookTotal, bookCurrency);
    }

    /** An amount of this quote's currency, in that of the books. */
    public long inBooks(long amount) {
        return Rounding.times(amount, rate);
    }
}
