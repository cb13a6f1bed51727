package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.RefundSucceeded;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** The money is back. */
@Singleton
class NoteOnRefundSucceeded implements EventHandler<RefundSucceeded> {

    private final AskedPayments asked;
    private final AskedPaymentRepository payments;

    NoteOnRefundSucceeded(AskedPayments asked, AskedPaymentRepository payments) {
        this.asked = asked;
        this.payments = payments;
    }

    @Override
    public void handle(RefundSucceeded event) {
        asked.find(event.paymentId(), event.requester(), event.reference())
                .ifPresent(_ -> payments.refunded(event.paymentId(), event.complete()));
    }
}
