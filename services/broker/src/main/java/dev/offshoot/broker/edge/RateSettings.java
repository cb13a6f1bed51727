package dev.offshoot.broker.edge;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Requests a minute to one service.
 *
 * @param caller of one user or client
 * @param network of one IPv4 address or IPv6 /64
 */
@ConfigurationProperties("offshoot.broker.rate")
record RateSettings(
        @Bindable(defaultValue = "1200") int caller,
        @Bindable(defaultValue = "3000") int network) {}
