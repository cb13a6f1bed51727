package dev.offshoot.launcher.state;

import java.util.Locale;

/** Where a service, or the platform as a whole, stands. */
public enum Phase {
    WAITING,
    STARTING,
    READY,
    STOPPING,
    FAILED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
