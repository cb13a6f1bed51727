package dev.offshoot.broker.upstream;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much more than the clients' requests a service may get.
 *
 * @param percent of the requests of ten seconds
 * @param perSecond beside that
 */
@ConfigurationProperties("offshoot.broker.retry")
record RetrySettings(
        @Bindable(defaultValue = "10") int percent,
        @Bindable(defaultValue = "3") int perSecond) {}
