package dev.offshoot.auth.password;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * @param min least number of code points
 * @param max greatest number of code points
 */
@ConfigurationProperties("offshoot.auth.password")
record PasswordSettings(
        @Bindable(defaultValue = "10") int min,
        @Bindable(defaultValue = "200") int max) {}
