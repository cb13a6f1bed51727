package dev.offshoot.events.event;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * @param kept how long an event is kept
 * @param trimmed how many are removed at a time
 */
@ConfigurationProperties("offshoot.events")
record EventSettings(
        @Bindable(defaultValue = "3650d") Duration kept,
        @Bindable(defaultValue = "1000") @Positive int trimmed) {}
