package dev.offshoot.payments.closing;

import dev.offshoot.contracts.payments.PaymentWithdrawn;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.tasks.Tasks;
import jakarta.inject.Singleton;

/** A requester no longer wants its money. A provider may have to be asked, so a task does it. */
@Singleton
class WithdrawOnPaymentWithdrawn implements EventHandler<PaymentWithdrawn> {

    private final Tasks tasks;

    WithdrawOnPaymentWithdrawn(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public void handle(PaymentWithdrawn event, Envelope envelope) {
        String sender = envelope.type().substring(0, envelope.type().indexOf('.'));
        tasks.schedule(WithdrawPayment.class, new WithdrawPayment.Order(event.paymentId(), sender, event.reason()));
    }
}
