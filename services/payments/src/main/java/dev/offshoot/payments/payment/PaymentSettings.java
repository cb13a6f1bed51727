package dev.offshoot.payments.payment;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/**
 * @param kept how long a payment is kept
 * @param trimmed how many are removed at a time
 */
@ConfigurationProperties("offshoot.payments")
record PaymentSettings(
        @Bindable(defaultValue = "3650d") Duration kept,
        @Bindable(defaultValue = "1000") @Positive int trimmed) {}
