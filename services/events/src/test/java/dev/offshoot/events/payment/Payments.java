package dev.offshoot.events.payment;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.contracts.payments.PaymentCancelled;
import dev.offshoot.contracts.payments.PaymentExpired;
import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.contracts.payments.PaymentOpened;
import dev.offshoot.contracts.payments.PaymentRefused;
import dev.offshoot.contracts.payments.PaymentStatus;
import dev.offshoot.contracts.payments.PaymentSucceeded;
import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.contracts.payments.RefundSucceeded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What payments says of one payment that events asked for. */
record Payments(UUID payment, UUID registration, Money price) {

    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00Z");
    private static final String CONCEPT = "A talk: regular";

    PaymentOpened opened() {
        return new PaymentOpened(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.OPEN,
                null,
                CONCEPT,
                price,
                price,
                "https://pay.example/a-link",
                NOW);
    }

    PaymentSucceeded succeeded() {
        return succeeded(price);
    }

    PaymentSucceeded succeeded(Money amount) {
        return new PaymentSucceeded(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.SUCCEEDED,
                null,
                CONCEPT,
                amount,
                amount,
                amount,
                NOW,
                PaymentMethod.CARD,
                true);
    }

    PaymentCancelled cancelled() {
        return new PaymentCancelled(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.CANCELLED,
                null,
                CONCEPT,
                price,
                "changed mind",
                ClosedBy.FINANCE);
    }

    PaymentExpired expired() {
        return new PaymentExpired(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.EXPIRED,
                null,
                CONCEPT,
                price,
                "nobody paid",
                ClosedBy.TASK);
    }

    PaymentRefused refused() {
        return new PaymentRefused(payment, "events", reference(), "event-ticket", null, CONCEPT, price, List.of());
    }

    RefundSucceeded refunded() {
        return new RefundSucceeded(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.REFUNDED,
                null,
                CONCEPT,
                price,
                RefundIds.of(payment),
                price,
                price,
                Money.zero(price.currency()),
                true,
                null);
    }

    RefundFailed refundFailed() {
        return new RefundFailed(
                payment,
                "events",
                reference(),
                "event-ticket",
                PaymentStatus.SUCCEEDED,
                null,
                CONCEPT,
                price,
                RefundIds.of(payment),
                price,
                "provider-refused");
    }

    private String reference() {
        return registration.toString();
    }
}
