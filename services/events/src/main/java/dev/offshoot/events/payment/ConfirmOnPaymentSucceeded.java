package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.PaymentSucceeded;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import jakarta.inject.Singleton;

/** Gives the seat that was paid, or the money back when the seat is gone (rows 9, 13 and 14 of the specification). */
@Singleton
class ConfirmOnPaymentSucceeded implements EventHandler<PaymentSucceeded> {

    private final AskedPayments asked;
    private final Allocations allocations;
    private final PaymentAlerts alerts;

    ConfirmOnPaymentSucceeded(AskedPayments asked, Allocations allocations, PaymentAlerts alerts) {
        this.asked = asked;
        this.allocations = allocations;
        this.alerts = alerts;
    }

    @Override
    public void handle(PaymentSucceeded event) {
        asked.find(event.paymentId(), event.requester(), event.reference()).ifPresent(payment -> {
            if (!payment.costs(event.amount())) {
                alerts.raise(PaymentAlerts.Kind.AMOUNT_MISMATCH, event.paymentId());
                throw new UnprocessableEvent("Payment " + event.paymentId() + " is of " + event.amount()
                        + ", not of the price of its registration");
            }
            allocations.run(payment.eventId(), new Command.Paid(payment.uuid(), event.paymentId()));
        });
    }
}
