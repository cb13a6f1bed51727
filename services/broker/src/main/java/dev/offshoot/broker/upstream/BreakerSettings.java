package dev.offshoot.broker.upstream;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * When a service, or one instance of it, is left alone.
 *
 * @param requests in ten seconds, before their failures mean anything
 * @param percent of them that may not fail
 * @param pause before it is tried again; doubled each time it fails anew
 * @param longestPause at most
 * @param probes requests let through to find out
 */
@ConfigurationProperties("offshoot.broker.breaker")
record BreakerSettings(
        @Bindable(defaultValue = "20") int requests,
        @Bindable(defaultValue = "50") int percent,
        @Bindable(defaultValue = "5s") Duration pause,
        @Bindable(defaultValue = "60s") Duration longestPause,
        @Bindable(defaultValue = "3") int probes) {}
