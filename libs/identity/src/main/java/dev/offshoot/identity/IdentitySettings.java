package dev.offshoot.identity;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * @param fresh how long a proof of identity opens sensitive routes
 * @param leeway by how much clocks may differ when a token's end is checked
 * @param keysRefreshed how old the key set may grow before it is read again
 * @param keysKept how long the last key set serves while auth is away
 * @param keysRetried the least time between two reads for an unknown key
 * @param revocationsAwaited how long the start waits for auth's revocations
 */
@ConfigurationProperties("offshoot.identity")
public record IdentitySettings(
        @Bindable(defaultValue = "10m") Duration fresh,
        @Bindable(defaultValue = "30s") Duration leeway,
        @Bindable(defaultValue = "5m") Duration keysRefreshed,
        @Bindable(defaultValue = "24h") Duration keysKept,
        @Bindable(defaultValue = "30s") Duration keysRetried,
        @Bindable(defaultValue = "10s") Duration revocationsAwaited) {}
