package dev.offshoot.payments.view;

import dev.offshoot.contracts.Money;
import dev.offshoot.identity.Caller;
import dev.offshoot.payments.access.PaymentAccess;
import dev.offshoot.payments.attempt.Attempt;
import dev.offshoot.payments.attempt.StoredAttempts;
import dev.offshoot.payments.invoice.Invoices;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.payment.PaymentViews;
import dev.offshoot.payments.payment.Payments;
import dev.offshoot.payments.quote.Quote;
import dev.offshoot.payments.quote.QuoteLines;
import dev.offshoot.payments.settings.Platform;
import dev.offshoot.payments.view.PaymentResponse.InvoiceLink;
import dev.offshoot.payments.view.PaymentResponse.Rate;
import dev.offshoot.payments.view.PaymentResponse.TaxLine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a response shows. */
@Singleton
public class PaymentResponses {

    private final PaymentViews views;
    private final Payments payments;
    private final QuoteLines lines;
    private final StoredAttempts attempts;
    private final Invoices invoices;
    private final Platform platform;

    PaymentResponses(
            PaymentViews views,
            Payments payments,
            QuoteLines lines,
            StoredAttempts attempts,
            Invoices invoices,
            Platform platform) {
        this.views = views;
        this.payments = payments;
        this.lines = lines;
        this.attempts = attempts;
        this.invoices = invoices;
        this.platform = platform;
    }

    /** As this caller may see it. */
    public PaymentResponse of(Payment payment, Caller caller) {
        return of(views.of(payment), PaymentAccess.finance(caller));
    }

    private PaymentResponse of(PaymentView view, boolean finance) {
        Payment payment = view.payment();
        Quote quote = view.quote();
        return new PaymentResponse(
                payment.uuid(),
                payment.status().toString(),
                payment.requester(),
                payment.reference(),
                view.purpose().code(),
                view.payer(),
                payment.concept(),
                payment.detail(),
                quote.netMoney(),
                quote.taxMoney(),
                quote.totalMoney(),
                quote.treatment(),
                quote.legalNote(),
                taxLines(quote),
                quote.bookTotalMoney(),
                new Rate(quote.rate(), quote.rateDate(), quote.rateSource()),
                money(quote, payment.paid()),
                money(quote, payment.saleRefunded()),
                money(quote, payment.counters().refundable()),
                payment.methods(),
                attempts.newest(payment.storedId()).map(Attempt::declineReason).orElse(null),
                view.billing() == null ? null : BillingResponse.of(view.billing()),
                platform.payPage(payment.payToken()).toString(),
                payment.expiresAt(),
                payment.settledAt(),
                payment.closeReason(),
                invoiceLinks(payment),
                payment.createdAt(),
                payment.version(),
                finance ? payment.internalNote() : null,
                finance ? creator(payment) : null,
                finance ? payment.askByMail() : null,
                finance ? money(quote, payment.counters().deposit()) : null);
    }

    private List<TaxLine> taxLines(Quote quote) {
        return lines.findByQuoteIdOrderByPosition(quote.id()).stream()
                .map(line -> new TaxLine(
                        line.taxCategory(),
                        line.taxRate(),
                        quote.taxCountry(),
                        money(quote, line.net()),
                        money(quote, line.tax())))
                .toList();
    }

    private List<InvoiceLink> invoiceLinks(Payment payment) {
        return invoices.of(payment.storedId()).stream()
                .map(invoice -> new InvoiceLink(
                        invoice.uuid(), invoice.code(), invoice.kind().toString()))
                .toList();
    }

    private @Nullable UUID creator(Payment payment) {
        return Optional.ofNullable(payment.createdById()).map(payments::userOf).orElse(null);
    }

    private static Money money(Quote quote, long amount) {
        return Money.ofMinor(amount, quote.currency());
    }
}
