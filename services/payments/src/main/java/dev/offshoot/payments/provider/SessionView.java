package dev.offshoot.payments.provider;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a session, by the provider's own account. */
public sealed interface SessionView {

    /** It still takes money. */
    record Open() implements SessionView {}

    /** The payer did what was asked; the money is on its way. */
    record Processing() implements SessionView {}

    /** It ended without money. */
    record Closed() implements SessionView {}

    /** The payer's last try was refused and the session is over. */
    record Declined(Decline reason) implements SessionView {}

    /**
     * Money moved.
     *
     * @param providerPayment the provider's id of the money, unique there
     * @param amount in minor units, as the provider took it
     * @param payment what the provider's metadata names, null where it names nothing we understand
     */
    record Captured(
            String providerPayment,
            long amount,
            String currency,
            Instant capturedAt,
            @Nullable UUID payment,
            @Nullable UUID attempt)
            implements SessionView {}

    /** Why a try was refused, as far as a payer may hear it. */
    enum Decline {
        DECLINED,
        EXPIRED_CARD,
        AUTHENTICATION,
        OTHER
    }
}
