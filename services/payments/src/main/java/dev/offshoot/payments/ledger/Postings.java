package dev.offshoot.payments.ledger;

import dev.offshoot.payments.invoice.CreditShare;
import dev.offshoot.payments.ledger.Ledger.Line;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.seller.ConfiguredSeller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What each movement of money is in the books. Money always enters deposits; only a completed sale empties them. All
 * join the running transaction.
 */
@Singleton
public class Postings {

    private static final String DEPOSITS = "deposits";

    private final Ledger ledger;
    private final ConfiguredSeller seller;

    Postings(Ledger ledger, ConfiguredSeller seller) {
        this.ledger = ledger;
        this.seller = seller;
    }

    /** The account of money that lies at a provider. */
    public static String provider(String code) {
        return "provider:" + code;
    }

    /** @param account where the money lies: a provider's, {@code bank} or {@code settled-otherwise} */
    public void capture(UUID capture, String account, long amount, String currency, long bookAmount, Instant at) {
        ledger.post(
                "capture:" + capture,
                day(at),
                List.of(
                        new Line(account, currency, amount, bookAmount),
                        new Line(DEPOSITS, currency, -amount, -bookAmount)));
    }

    /** @param revenue account of the purpose */
    public void sale(UUID payment, Quote quote, String revenue, Instant at) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(DEPOSITS, quote.currency(), quote.total(), quote.bookTotal()));
        lines.addAll(income(quote, revenue, -quote.net(), -quote.bookNet(), -quote.tax(), -quote.bookTax()));
        ledger.post("sale:" + payment, day(at), lines);
    }

    /** A part of a price went back. */
    public void refund(UUID refund, Quote quote, CreditShare part, String revenue, String account, Instant at) {
        List<Line> lines =
                new ArrayList<>(income(quote, revenue, part.net(), part.bookNet(), part.tax(), part.bookTax()));
        lines.add(new Line(account, quote.currency(), -part.total(), -part.bookTotal()));
        ledger.post("refund:" + refund, day(at), lines);
    }

    /** What came too much went back. */
    public void giveBack(UUID refund, String account, long amount, String currency, long bookAmount, Instant at) {
        ledger.post(
                "refund:" + refund,
                day(at),
                List.of(
                        new Line(DEPOSITS, currency, amount, bookAmount),
                        new Line(account, currency, -amount, -bookAmount)));
    }

    private static List<Line> income(Quote quote, String revenue, long net, long bookNet, long tax, long bookTax) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(revenue, quote.currency(), net, bookNet));
        if (quote.taxCountry() != null) {
            lines.add(new Line("tax:" + quote.taxCountry(), quote.currency(), tax, bookTax));
        }
        return lines;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, seller.zone());
    }
}
