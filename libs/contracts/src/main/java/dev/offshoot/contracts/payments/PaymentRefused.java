package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request was not acceptable, and no payment exists. The rest of the head is as far as the request said it.
 *
 * @param paymentId as sent, or the request's subject when it named none
 * @param errors everything that is wrong with it
 */
@Serdeable
@EventType("payments.payment.refused")
public record PaymentRefused(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        @Nullable String purpose,
        @Nullable Recipient recipient,
        @Nullable String concept,
        @Nullable Money total,
        List<RequestError> errors)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
