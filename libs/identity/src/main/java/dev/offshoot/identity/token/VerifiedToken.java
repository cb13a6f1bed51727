package dev.offshoot.identity.token;

import dev.offshoot.identity.Caller;
import java.time.Instant;

/** A token whose signature and claims hold. It may be kept until it expires, asking {@link TokenVerifier#recheck} each time. */
public record VerifiedToken(AccessToken token, String keyId) {

    public Caller caller() {
        return token.caller();
    }

    public String client() {
        return token.client();
    }

    public Instant expiresAt() {
        return token.expiresAt();
    }
}
