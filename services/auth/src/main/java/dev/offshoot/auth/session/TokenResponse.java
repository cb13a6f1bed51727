package dev.offshoot.auth.session;

import dev.offshoot.auth.token.AccessToken;
import io.micronaut.serde.annotation.Serdeable;

/** @param expiresIn seconds */
@Serdeable
record TokenResponse(String accessToken, long expiresIn, String refreshToken) {

    static TokenResponse of(AccessToken token, String refreshToken) {
        return new TokenResponse(token.value(), token.expiresIn(), refreshToken);
    }
}
