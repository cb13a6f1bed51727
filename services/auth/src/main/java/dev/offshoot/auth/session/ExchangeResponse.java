package dev.offshoot.auth.session;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * @param expiresIn seconds
 * @param csrfHash SHA-256 of the CSRF value, in lower-case hexadecimal
 */
@Serdeable
record ExchangeResponse(
        String accessToken, long expiresIn, UUID sessionId, UUID userId, String csrfHash, Instant idleExpiresAt) {}
