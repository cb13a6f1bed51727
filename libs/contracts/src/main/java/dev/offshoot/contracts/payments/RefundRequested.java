package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sender wants money to go back. Answered by {@code payments.refund.succeeded} or {@code payments.refund.failed}.
 *
 * @param refundId chosen by the sender: a second request with it changes nothing
 * @param amount all that is left when null
 * @param reason kept as a note
 */
@Serdeable
@EventType("*.refund.requested")
public record RefundRequested(
        UUID refundId,
        UUID paymentId,
        @Nullable Money amount,
        @Nullable String reason) implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
