package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund was not acceptable, or its provider refused it. The head is as far as the payment is known to the requester.
 *
 * @param amount null when all that is left was asked for
 * @param code why, as a kebab-case word
 */
@Serdeable
@EventType("payments.refund.failed")
public record RefundFailed(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable PaymentStatus status,
        @Nullable Recipient recipient,
        @Nullable String concept,
        @Nullable Money total,
        UUID refundId,
        @Nullable Money amount,
        String code)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
