package dev.offshoot.payments.quote;

import dev.offshoot.payments.money.Rounding;
import dev.offshoot.payments.rate.ExchangeRate;
import dev.offshoot.payments.rate.Rates;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.settings.PaymentsSettings;
import dev.offshoot.payments.tax.TaxDecision;
import dev.offshoot.payments.tax.Taxes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** Makes prices. Whatever changes later, a made one stays. */
@Singleton
public class Quoting {

    private static final String RETRY_AFTER_SECONDS = "3600";
    private static final int LONGEST_DESCRIPTION = 300;

    private final Taxes taxes;
    private final Rates rates;
    private final Quotes quotes;
    private final QuoteLines lines;
    private final ConfiguredSeller seller;
    private final PaymentsSettings settings;

    Quoting(
            Taxes taxes,
            Rates rates,
            Quotes quotes,
            QuoteLines lines,
            ConfiguredSeller seller,
            PaymentsSettings settings) {
        this.taxes = taxes;
        this.rates = rates;
        this.quotes = quotes;
        this.lines = lines;
        this.seller = seller;
        this.settings = settings;
    }

    /** A price before it is stored. */
    public record Draft(Asked asked, TaxDecision tax, Price price, ExchangeRate rate) {}

    /** @throws dev.offshoot.web.ProblemException {@code tax-not-configured}, {@code no-rate} */
    public Draft draft(Asked asked, Instant now) {
        LocalDate day = LocalDate.ofInstant(now, seller.zone());
        TaxDecision tax = taxes.decide(asked.purpose(), asked.performedIn(), asked.buyer(), day);
        Price price =
                asked.gross() ? Price.ofGross(asked.amount(), tax.rate()) : Price.ofNet(asked.amount(), tax.rate());
        ExchangeRate rate = rates.find(asked.currency(), day)
                .orElseThrow(() -> QuoteProblem.NO_RATE
                        .because("No fresh rate of " + asked.currency() + " is known")
                        .withHeader("Retry-After", RETRY_AFTER_SECONDS));
        return new Draft(asked, tax, price, rate);
    }

    /** Stores a draft under an id from {@link Quotes#nextId}. Joins the running transaction. */
    public Quote store(Draft draft, long id, long paymentId, int number, Instant now) {
        Quote quote = quote(draft, id, paymentId, number, now);
        quotes.store(quote);
        lines.save(new QuoteLine(
                null,
                now,
                id,
                1,
                shortened(draft.asked().concept()),
                1,
                quote.net(),
                quote.net(),
                draft.asked().purpose().taxCategory(),
                draft.tax().rate(),
                quote.tax()));
        return quote;
    }

    private Quote quote(Draft draft, long id, long paymentId, int number, Instant now) {
        Price price = draft.price();
        long bookNet = Rounding.times(price.net(), draft.rate().rate());
        long bookTotal = Rounding.times(price.total(), draft.rate().rate());
        return new Quote(
                id,
                now,
                paymentId,
                number,
                draft.asked().currency(),
                price.net(),
                price.tax(),
                price.total(),
                draft.tax().treatment().toString(),
                draft.tax().country(),
                price.tax() == 0 ? draft.tax().legalNote() : null,
                settings.bookCurrency(),
                draft.rate().rate(),
                draft.rate().date(),
                draft.rate().source(),
                bookNet,
                bookTotal - bookNet,
                bookTotal);
    }

    private static String shortened(String concept) {
        return concept.length() <= LONGEST_DESCRIPTION
                ? concept
                : concept.codePoints()
                        .limit(LONGEST_DESCRIPTION - 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .append('…')
                        .toString();
    }
}
