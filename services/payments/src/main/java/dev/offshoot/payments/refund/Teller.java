package dev.offshoot.payments.refund;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.payments.RefundFailed;
import dev.offshoot.contracts.payments.RefundSucceeded;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.payments.invoice.Invoice;
import dev.offshoot.payments.payment.Actor;
import dev.offshoot.payments.payment.History;
import dev.offshoot.payments.payment.Payment;
import dev.offshoot.payments.payment.PaymentHead;
import dev.offshoot.payments.payment.PaymentView;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others hear of refunds. */
@Singleton
class Teller {

    private final Outbox outbox;
    private final History history;

    Teller(Outbox outbox, History history) {
        this.outbox = outbox;
        this.history = history;
    }

    void note(String action, Payment before, Payment after, Refund refund) {
        history.add(
                Actor.provider(refund.provider()),
                action,
                before.status(),
                after,
                null,
                Map.of("amount", refund.amount(), "currency", refund.currency()));
    }

    void succeeded(PaymentView view, Refund refund, Optional<Invoice> creditNote) {
        PaymentHead head = PaymentHead.of(view);
        String currency = refund.currency();
        outbox.append(new RefundSucceeded(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                refund.uuid(),
                refund.money(),
                Money.ofMinor(view.payment().saleRefunded(), currency),
                Money.ofMinor(view.payment().counters().refundable(), currency),
                view.payment().saleRefunded() == view.payment().settled(),
                creditNote.map(Invoice::code).orElse(null)));
        creditNote.ifPresent(note -> outbox.append(InvoiceEvents.of(view, note, null)));
    }

    void failed(PaymentView view, Refund refund, String code) {
        outbox.append(failed(view, refund.uuid(), refund.money(), code));
    }

    static RefundFailed failed(PaymentView view, UUID refund, @Nullable Money amount, String code) {
        PaymentHead head = PaymentHead.of(view);
        return new RefundFailed(
                head.paymentId(),
                head.requester(),
                head.reference(),
                head.purpose(),
                head.status(),
                head.recipient(),
                head.concept(),
                head.total(),
                refund,
                amount,
                code);
    }
}
