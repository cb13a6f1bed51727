package dev.offshoot.contracts.payments;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service asks for money. Answered by {@code payments.payment.opened} or {@code payments.payment.refused}.
 *
 * @param paymentId chosen by the sender: a second request with it changes nothing
 * @param reference the sender's own name for what is paid, unique among its payments that are not cancelled or expired
 * @param purpose what is sold; the first of the sender's purposes when null
 * @param amountIs {@code NET}: tax is added; {@code GROSS}: tax is part of the amount, and the total stays as asked
 * @param performedIn ISO 3166-1 code of the country where something on site takes place
 * @param methods at least one of card and bank-transfer; all that are offered when null
 * @param expiresAt the configured period from now when null
 * @param askByMail whether payments lets mail send the link; false when null
 * @param returnUrl where the payer goes afterwards, https on a host of the sender
 * @param locale BCP 47 tag of the payer's pages and mails
 * @param metadata at most 2 KB, returned as it came
 */
@Serdeable
@EventType("*.payment.requested")
public record PaymentRequested(
        UUID paymentId,
        @Nullable String reference,
        @Nullable String purpose,
        Money amount,
        AmountIs amountIs,
        String concept,
        @Nullable String detail,
        @Nullable Payer payer,
        @Nullable Billing billing,
        @Nullable String performedIn,
        @Nullable List<String> methods,
        @Nullable Instant expiresAt,
        @Nullable Boolean askByMail,
        @Nullable String returnUrl,
        @Nullable String locale,
        @Nullable Map<String, Object> metadata,
        @Nullable String internalNote)
        implements Event {

    @Override
    public UUID subject() {
        return paymentId;
    }
}
