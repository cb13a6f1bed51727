package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.Secret;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payer shall be asked by mail, with the newest terms.
 *
 * @param taxNote code of the legal note that goes with a tax of zero
 */
@Serdeable
@EventType("payments.payment.announced")
public record PaymentAnnounced(
        UUID paymentId,
        String requester,
        @Nullable String reference,
        String purpose,
        PaymentStatus status,
        @Nullable Recipient recipient,
        String concept,
        Money total,
        @Nullable String detail,
        Money net,
        Money tax,
        @Nullable String taxNote,
        @Secret("mail") String payUrl,
        Instant expiresAt)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
