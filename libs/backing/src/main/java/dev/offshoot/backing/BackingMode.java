package dev.offshoot.backing;

import dev.offshoot.backing.server.BackingFailure;
import java.util.Locale;

/** Where backing servers come from when no address is configured. */
public enum BackingMode {
    /** Containers where a Docker daemon answers, else embedded. */
    AUTO,
    CONTAINERS,
    EMBEDDED,
    /** What is installed on this machine, on the usual ports. */
    EXTERNAL;

    static final String VARIABLE = "OFFSHOOT_BACKING";

    static BackingMode parse(String setting) {
        try {
            return valueOf(setting.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BackingFailure(
                    "%s=%s is unknown; write auto, containers, embedded or external.".formatted(VARIABLE, setting), e);
        }
    }
}
