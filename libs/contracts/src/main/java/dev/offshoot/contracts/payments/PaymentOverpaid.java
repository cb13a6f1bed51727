package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money came that this payment does not need: it was complete, closed, or waits for another currency.
 *
 * @param surplus what came too much
 * @param provider where it lies
 */
@Serdeable
@EventType("payments.payment.overpaid")
public record PaymentOverpaid(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        Money surplus,
        String provider)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
