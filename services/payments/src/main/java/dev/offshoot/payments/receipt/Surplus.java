package dev.offshoot.payments.receipt;

import dev.offshoot.contracts.Money;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.capture.Capture;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.PaymentEvents;
import dev.offshoot.payments.payment.PaymentView;
import dev.offshoot.payments.refund.Deposits;
import jakarta.inject.Singleton;
import java.util.Map;

/** Money that nothing explains: told to finance, and returned by itself where that can be done. */
@Singleton
class Surplus {

    private final History history;
    private final Outbox outbox;
    private final PaymentEvents events;
    private final Deposits deposits;

    Surplus(History history, Outbox outbox, PaymentEvents events, Deposits deposits) {
        this.history = history;
        this.outbox = outbox;
        this.events = events;
        this.deposits = deposits;
    }

    PaymentView keep(PaymentView view, Capture capture, long amount) {
        tell(view, capture, amount);
        return view.with(deposits.giveBack(view.payment(), capture, amount));
    }

    /** A person decides. */
    void tell(PaymentView view, Capture capture, long amount) {
        history.add(
                Actor.provider(capture.provider()),
                "overpaid",
                view.payment().status(),
                view.payment(),
                null,
                Map.of("surplus", amount, "currency", capture.currency()));
        outbox.append(events.overpaid(view, Money.ofMinor(amount, capture.currency()), capture.provider()));
    }
}
