package dev.offshoot.payments.page;

import dev.offshoot.contracts.Money;
import dev.offshoot.payments.billing.BillingDetail;
import dev.offshoot.payments.document.PaperText;
import dev.offshoot.payments.invoice.Invoices;
import dev.offshoot.payments.invoice.LegalNote;
import dev.offshoot.payments.page.PayPage.Country;
import dev.offshoot.payments.page.PayPage.Line;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.quote.QuoteLines;
import dev.offshoot.payments.seller.ConfiguredSeller;
import dev.offshoot.payments.seller.SellerIdentity;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a payment into the words of its page. Changes nothing. */
@Singleton
class PayPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final List<Country> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, name(code)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    private final PaymentViews views;
    private final QuoteLines lines;
    private final Invoices invoices;
    private final SellerIdentity seller;
    private final InstantSource clock;

    PayPages(PaymentViews views, QuoteLines lines, Invoices invoices, ConfiguredSeller seller, InstantSource clock) {
        this.views = views;
        this.lines = lines;
        this.invoices = invoices;
        this.seller = seller.identity();
        this.clock = clock;
    }

    PayPage of(Payment payment) {
        PaymentView view = views.of(payment);
        Quote quote = view.quote();
        Optional<BillingDetail> billing = Optional.ofNullable(view.billing());
        boolean known = billing.filter(BillingDetail::isComplete).isPresent();
        boolean payable = payable(payment);
        return new PayPage(
                payment.payToken(),
                seller.legalName(),
                payment.concept(),
                payment.detail(),
                lines(quote),
                PaperText.amount(quote.netMoney()),
                PaperText.amount(quote.taxMoney()),
                PaperText.amount(quote.totalMoney()),
                taxWhy(quote, billing),
                moment(payment.expiresAt()),
                payable ? null : sentence(payment, quote),
                payment.status().paid(),
                !invoices.of(payment.storedId()).isEmpty(),
                payment.returnUrl(),
                billing.map(PayPages::address).orElse(List.of()),
                payable && !known ? BillingForm.of(billing) : null,
                COUNTRIES,
                List.of(),
                null);
    }

    boolean payable(Payment payment) {
        return payment.status().payable() && clock.instant().isBefore(payment.expiresAt());
    }

    private List<Line> lines(Quote quote) {
        return lines.findByQuoteIdOrderByPosition(quote.id()).stream()
                .map(line -> new Line(
                        line.description(),
                        line.quantity(),
                        PaperText.amount(Money.ofMinor(line.net(), quote.currency()))))
                .toList();
    }

    private String taxWhy(Quote quote, Optional<BillingDetail> billing) {
        String code = quote.legalNote();
        if (code != null) {
            return LegalNote.text(
                    code, seller.taxId(), billing.map(BillingDetail::taxId).orElse(null));
        }
        String country = name(Optional.ofNullable(quote.taxCountry()).orElse(seller.country()));
        boolean assumed = billing.map(BillingDetail::country).isEmpty();
        return "The tax is that of " + country
                + (assumed ? ", as long as your country is not known; it may change with your address." : ".");
    }

    private String sentence(Payment payment, Quote quote) {
        String total = PaperText.amount(quote.totalMoney());
        return switch (payment.status()) {
            case SUCCEEDED -> total + " was paid on " + moment(paidAt(payment)) + ". There is nothing left to do.";
            case PARTIALLY_REFUNDED ->
                total + " was paid on " + moment(paidAt(payment)) + ", and "
                        + PaperText.amount(Money.ofMinor(payment.saleRefunded(), quote.currency())) + " was paid back.";
            case REFUNDED -> total + " was paid on " + moment(paidAt(payment)) + " and paid back.";
            case CANCELLED -> "This payment was cancelled. Nothing is owed.";
            case EXPIRED, OPEN, PROCESSING -> "This payment expired on " + moment(payment.expiresAt()) + ".";
        };
    }

    private static Instant paidAt(Payment payment) {
        return Optional.ofNullable(payment.settledAt()).orElse(payment.createdAt());
    }

    private String moment(Instant at) {
        ZoneId zone = seller.zone();
        return MOMENT.format(at.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static List<String> address(BillingDetail billing) {
        return Stream.<@Nullable String>of(
                        billing.company(),
                        billing.name(),
                        billing.line1(),
                        billing.line2(),
                        billing.postalCode(),
                        billing.city(),
                        billing.region(),
                        billing.country() == null ? null : name(billing.country()),
                        billing.taxId())
                .flatMap(line -> Optional.ofNullable(line).stream())
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String name(String country) {
        return Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }
}
