package dev.offshoot.auth.token;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param issuer the {@code iss} claim
 * @param accessToken how long a token lives
 */
@ConfigurationProperties("offshoot.auth")
record TokenSettings(
        String issuer, @Bindable(defaultValue = "10m") Duration accessToken) {}
