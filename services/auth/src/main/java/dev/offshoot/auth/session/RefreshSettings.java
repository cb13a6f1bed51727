package dev.offshoot.auth.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param refreshGrace how long the former token is answered like the present one: two tabs, a lost race
 * @param refreshLate how long it is answered and noted: a lost answer, a closed lid
 */
@ConfigurationProperties("offshoot.auth")
record RefreshSettings(
        @Bindable(defaultValue = "30s") Duration refreshGrace,
        @Bindable(defaultValue = "24h") Duration refreshLate) {}
