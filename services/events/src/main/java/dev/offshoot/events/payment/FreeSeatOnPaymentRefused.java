package dev.offshoot.events.payment;

import dev.offshoot.contracts.payments.PaymentRefused;
import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.messaging.EventHandler;
import jakarta.inject.Singleton;

/** Payments could not even ask: the seat goes on, the person hears it from us, and somebody has to look. */
@Singleton
class FreeSeatOnPaymentRefused implements EventHandler<PaymentRefused> {

    private final AskedPayments asked;
    private final Allocations allocations;
    private final PaymentAlerts alerts;

    FreeSeatOnPaymentRefused(AskedPayments asked, Allocations allocations, PaymentAlerts alerts) {
        this.asked = asked;
        this.allocations = allocations;
        this.alerts = alerts;
    }

    @Override
    public void handle(PaymentRefused event) {
        asked.find(event.paymentId(), event.requester(), event.reference()).ifPresent(payment -> {
            alerts.raise(PaymentAlerts.Kind.REQUEST_REFUSED, event.paymentId());
            allocations.run(payment.eventId(), new Command.PaymentEnded(payment.uuid(), event.paymentId(), true));
        });
    }
}
