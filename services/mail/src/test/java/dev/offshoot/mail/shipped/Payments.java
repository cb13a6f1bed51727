package dev.offshoot.mail.shipped;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.contracts.payments.DeclineReason;
import dev.offshoot.contracts.payments.InvoiceIssued;
import dev.offshoot.contracts.payments.InvoiceKind;
import dev.offshoot.contracts.payments.PaymentAnnounced;
import dev.offshoot.contracts.payments.PaymentCancelled;
import dev.offshoot.contracts.payments.PaymentDeclined;
import dev.offshoot.contracts.payments.PaymentExpired;
import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.contracts.payments.PaymentOverpaid;
import dev.offshoot.contracts.payments.PaymentStatus;
import dev.offshoot.contracts.payments.PaymentSucceeded;
import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.contracts.payments.RefundSucceeded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What payments publishes about one ticket of 25.00 EUR. */
record Payments(UUID payment, @Nullable Recipient payer) {

    static final String CONCEPT = "Ticket: Spring summit";

    private static final String BY = "events";
    private static final String PURPOSE = "event-ticket";
    private static final Money TOTAL = new Money("25.00", "EUR");
    private static final Instant PAID_AT = Instant.parse("2026-05-01T18:00:00Z");

    static Payments of(@Nullable Recipient payer) {
        return new Payments(UUID.randomUUID(), payer);
    }

    Event announced(String payUrl) {
        return new PaymentAnnounced(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.OPEN,
                payer,
                CONCEPT,
                TOTAL,
                "One seat, all days",
                new Money("20.66", "EUR"),
                new Money("4.34", "EUR"),
                null,
                payUrl,
                Registrations.DEADLINE);
    }

    Event succeeded(boolean invoiced) {
        return new PaymentSucceeded(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.SUCCEEDED,
                payer,
                CONCEPT,
                TOTAL,
                TOTAL,
                TOTAL,
                PAID_AT,
                PaymentMethod.CARD,
                invoiced);
    }

    Event declined(String payUrl) {
        return new PaymentDeclined(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.OPEN,
                payer,
                CONCEPT,
                TOTAL,
                DeclineReason.EXPIRED_CARD,
                payUrl);
    }

    Event cancelled(ClosedBy by) {
        return new PaymentCancelled(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.CANCELLED,
                payer,
                CONCEPT,
                TOTAL,
                "The order was changed",
                by);
    }

    Event expired() {
        return new PaymentExpired(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.EXPIRED,
                payer,
                CONCEPT,
                TOTAL,
                "time is over",
                ClosedBy.TASK);
    }

    Event overpaid() {
        return new PaymentOverpaid(
                payment, BY, null, PURPOSE, PaymentStatus.CANCELLED, payer, CONCEPT, TOTAL, TOTAL, "fake");
    }

    Event invoiced(UUID invoice, InvoiceKind kind, String code) {
        return new InvoiceIssued(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.SUCCEEDED,
                payer,
                CONCEPT,
                TOTAL,
                invoice,
                kind,
                code,
                LocalDate.parse("2026-05-01"),
                new Money("12.50", "EUR"),
                kind == InvoiceKind.INVOICE ? PAID_AT : null);
    }

    Event refunded() {
        return new RefundSucceeded(
                payment,
                BY,
                null,
                PURPOSE,
                PaymentStatus.REFUNDED,
                payer,
                CONCEPT,
                TOTAL,
                UUID.randomUUID(),
                TOTAL,
                TOTAL,
                Money.zero("EUR"),
                true,
                "R26-00001");
    }

    Event refundFailed() {
        return new RefundFailed(
                payment, BY, null, null, null, null, null, null, UUID.randomUUID(), TOTAL, "exceeds-refundable");
    }
}
