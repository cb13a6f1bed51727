package dev.offshoot.auth.signing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param announce how long a key is published before it signs; verifiers must have fetched it by then
 * @param sign how long a key signs
 * @param retain how long a retired key stays published; longer than any token lives
 */
@ConfigurationProperties("offshoot.auth.key")
record KeySettings(
        @Bindable(defaultValue = "24h") Duration announce,
        @Bindable(defaultValue = "30d") Duration sign,
        @Bindable(defaultValue = "24h") Duration retain) {

    private static final Duration LEAST_ANNOUNCE = Duration.ofMinutes(10);
    private static final Duration LEAST_RETAIN = Duration.ofMinutes(20);

    KeySettings {
        if (announce.compareTo(LEAST_ANNOUNCE) < 0) {
            throw new ConfigurationException("offshoot.auth.key.announce is below 10m: verifiers would miss the key");
        }
        if (retain.compareTo(LEAST_RETAIN) < 0) {
            throw new ConfigurationException("offshoot.auth.key.retain is below 20m: tokens would outlive their key");
        }
    }
}
