package dev.offshoot.payments.provider;

import java.time.Duration;

/** What holds for every provider. */
public final class ProviderSettings {

    /** How long one call may take. A page that asks once still answers within six seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** How old a signed webhook may be, and how far ahead its clock. */
    public static final Duration SIGNATURE_AGE = Duration.ofMinutes(5);

    private ProviderSettings() {}
}
