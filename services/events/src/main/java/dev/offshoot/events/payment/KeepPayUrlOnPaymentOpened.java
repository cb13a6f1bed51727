package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.PaymentOpened;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** From now on the person can be sent to where the money is taken. */
@Singleton
class KeepPayUrlOnPaymentOpened implements EventHandler<PaymentOpened> {

    private final AskedPayments asked;
    private final AskedPaymentRepository payments;

    KeepPayUrlOnPaymentOpened(AskedPayments asked, AskedPaymentRepository payments) {
        this.asked = asked;
        this.payments = payments;
    }

    @Override
    public void handle(PaymentOpened event) {
        asked.find(event.paymentId(), event.requester(), event.reference())
                .ifPresent(_ -> payments.open(event.paymentId(), event.payUrl()));
    }
}
