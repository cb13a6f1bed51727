package dev.offshoot.auth.token;

import java.time.Duration;
import java.time.Instant;

/** A signed token and when it ends. */
public record AccessToken(String value, Duration life, Instant expiresAt) {

    public long expiresIn() {
        return life.toSeconds();
    }
}
