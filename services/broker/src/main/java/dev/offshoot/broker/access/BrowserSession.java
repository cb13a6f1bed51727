package dev.offshoot.broker.access;

import dev.offshoot.identity.token.VerifiedToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;

/**
 * What a session cookie was exchanged for.
 *
 * @param csrfHash hexadecimal SHA-256 of the session's CSRF value
 */
public record BrowserSession(String token, VerifiedToken verified, String csrfHash) {

    /** Takes as long for a near miss as for a far one. */
    public boolean hasCsrf(String value) {
        return MessageDigest.isEqual(
                Digest.of(value).hex().getBytes(StandardCharsets.US_ASCII),
                csrfHash.getBytes(StandardCharsets.US_ASCII));
    }

    boolean endsBefore(Instant moment) {
        return verified.expiresAt().isBefore(moment);
    }
}
