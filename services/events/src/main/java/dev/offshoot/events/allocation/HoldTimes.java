package dev.offshoot.events.allocation;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How long seats are kept for people who have to do something.
 *
 * @param unverified for a guest to prove the address
 * @param paymentGrace how much earlier than the hold a payment ends, so that money on its way still finds the seat
 */
@ConfigurationProperties("offshoot.events.holds")
public record HoldTimes(
        @Bindable(defaultValue = "20m") Duration unverified,
        @Bindable(defaultValue = "2m") Duration paymentGrace) {}
