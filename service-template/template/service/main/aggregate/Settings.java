package dev.offshoot.[=service].[=aggregate];

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * @param kept how long [=anAggregate] is kept
 * @param trimmed how many are removed at a time
 */
@ConfigurationProperties("offshoot.[=service]")
record [=Aggregate]Settings(
        @Bindable(defaultValue = "3650d") Duration kept,
        @Bindable(defaultValue = "1000") @Positive int trimmed) {}
