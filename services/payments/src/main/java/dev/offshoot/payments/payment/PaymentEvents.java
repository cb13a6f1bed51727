package dev.offshoot.payments.payment;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.contracts.payments.DeclineReason;
import dev.offshoot.contracts.payments.PaymentAnnounced;
import dev.offshoot.contracts.payments.PaymentCancelled;
import dev.offshoot.contracts.payments.PaymentChanged;
import dev.offshoot.contracts.payments.PaymentDeclined;
import dev.offshoot.contracts.payments.PaymentExpired;
import dev.offshoot.contracts.payments.PaymentMethod;
import dev.offshoot.contracts.payments.PaymentOpened;
import dev.offshoot.contracts.payments.PaymentOverpaid;
import dev.offshoot.contracts.payments.PaymentSucceeded;
import dev.offshoot.payments.settings.Platform;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What others hear of payments. */
@Singleton
public class PaymentEvents {

    private final Platform platform;

    PaymentEvents(Platform platform) {
        this.platform = platform;
    }

    public PaymentOpened opened(PaymentView view) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentOpened(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                view.asked(),
                link(view),
                view.payment().expiresAt());
    }

    public PaymentChanged changed(PaymentView view) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentChanged(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                view.asked(),
                link(view),
                view.payment().expiresAt());
    }

    public PaymentAnnounced announced(PaymentView view) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentAnnounced(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                view.payment().detail(),
                view.quote().netMoney(),
                view.quote().taxMoney(),
                view.quote().legalNote(),
                link(view),
                view.payment().expiresAt());
    }

    public PaymentSucceeded succeeded(PaymentView view, PaymentMethod method, Instant paidAt, boolean invoiced) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentSucceeded(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                view.asked(),
                view.quote().bookTotalMoney(),
                paidAt,
                method,
                invoiced);
    }

    public PaymentDeclined declined(PaymentView view, DeclineReason reason) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentDeclined(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                reason,
                link(view));
    }

    public PaymentCancelled cancelled(PaymentView view, String reason, ClosedBy by) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentCancelled(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                reason,
                by);
    }

    public PaymentExpired expired(PaymentView view) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentExpired(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                "not-paid-in-time",
                ClosedBy.TASK);
    }

    public PaymentOverpaid overpaid(PaymentView view, Money surplus, String provider) {
        PaymentHead head = PaymentHead.of(view);
        return new PaymentOverpaid(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                surplus,
                provider);
    }

    private String link(PaymentView view) {
        return platform.payPage(view.payment().payToken()).toString();
    }
}
