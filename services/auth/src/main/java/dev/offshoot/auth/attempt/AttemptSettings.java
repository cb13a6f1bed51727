package dev.offshoot.auth.attempt;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param account wrong passwords for one address before it waits
 * @param network wrong passwords from one network in 15 minutes
 */
@ConfigurationProperties("offshoot.auth.attempts")
record AttemptSettings(
        @Bindable(defaultValue = "5") int account,
        @Bindable(defaultValue = "50") int network) {}
