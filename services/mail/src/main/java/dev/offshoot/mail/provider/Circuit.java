package dev.offshoot.mail.provider;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Opens after ten postponements in a row: nothing is claimed, nothing counted, until one mail may try again. */
final class Circuit {

    private static final int LIMIT = 10;
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private int failures;
    private @Nullable Instant openUntil;

    synchronized void succeeded() {
        failures = 0;
        openUntil = null;
    }

    synchronized void postponed(Instant now) {
        failures++;
        if (failures >= LIMIT) {
            openUntil = now.plus(PAUSE);
        }
    }

    /** How many mails may be claimed: none while open, one to try after the pause, else all. */
    synchronized int allowed(int most, Instant now) {
        if (openUntil == null) {
            return most;
        }
        return now.isBefore(openUntil) ? 0 : 1;
    }

    synchronized boolean open() {
        return openUntil != null;
    }
}
