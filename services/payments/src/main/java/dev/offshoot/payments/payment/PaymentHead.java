package dev.offshoot.payments.payment;

import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.payments.PaymentStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every event of a payment begins with. */
public record PaymentHead(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total) {

    public static PaymentHead of(PaymentView view) {
        Payment payment = view.payment();
        return new PaymentHead(
                payment.uuid(),
                payment.requester(),
                payment.reference(),
                view.purpose().code(),
                payment.status().published(),
                view.recipient(),
                payment.concept(),
                view.quote().totalMoney());
    }
}
