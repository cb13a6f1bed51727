package dev.offshoot.payments.provider;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * What a provider needs to open a session. Made of stored values only: a repetition must say the same.
 *
 * @param attempt also the idempotency key
 * @param amount in minor units
 * @param createdAt of the attempt
 * @param expiresAt until when we want it; a provider that cannot end that early is told to by {@link Provider#close}
 * @param returnPage where the payer comes back to, paid or not
 * @param locale language tag of the payer
 */
public record OpenSession(
        UUID attempt,
        UUID payment,
        long amount,
        String currency,
        String concept,
        Instant createdAt,
        Instant expiresAt,
        URI returnPage,
        String locale) {}
