package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.PaymentCancelled;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** The seat goes to the next one; payments has written to the person. */
@Singleton
class FreeSeatOnPaymentCancelled implements EventHandler<PaymentCancelled> {

    private final AskedPayments asked;
    private final Allocations allocations;

    FreeSeatOnPaymentCancelled(AskedPayments asked, Allocations allocations) {
        this.asked = asked;
        this.allocations = allocations;
    }

    @Override
    public void handle(PaymentCancelled event) {
        asked.find(event.paymentId(), event.requester(), event.reference())
                .ifPresent(payment -> allocations.run(
                        payment.eventId(), new Command.PaymentEnded(payment.uuid(), event.paymentId(), false)));
    }
}
