package dev.offshoot.identity;

import java.time.Duration;

/** The defaults. */
public final class Settings {

    public static final IdentitySettings DEFAULTS = new IdentitySettings(
            Duration.ofMinutes(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofHours(24),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10));

    private Settings() {}
}
