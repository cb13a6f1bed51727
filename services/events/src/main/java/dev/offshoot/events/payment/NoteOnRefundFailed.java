package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** Shown to the organisers, and counted for whoever runs the platform. */
@Singleton
class NoteOnRefundFailed implements EventHandler<RefundFailed> {

    private final AskedPayments asked;
    private final AskedPaymentRepository payments;
    private final PaymentAlerts alerts;

    NoteOnRefundFailed(AskedPayments asked, AskedPaymentRepository payments, PaymentAlerts alerts) {
        this.asked = asked;
        this.payments = payments;
        this.alerts = alerts;
    }

    @Override
    public void handle(RefundFailed event) {
        asked.find(event.paymentId(), event.requester(), event.reference())
                .filter(_ -> event.refundId().equals(RefundIds.of(event.paymentId())))
                .filter(_ -> payments.refundFailed(event.paymentId()) > 0)
                .ifPresent(_ -> alerts.raise(PaymentAlerts.Kind.REFUND_FAILED, event.paymentId()));
    }
}
