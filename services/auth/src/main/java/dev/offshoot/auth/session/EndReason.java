package dev.offshoot.auth.session;

import java.util.Locale;

/** Why a session ended. */
public enum EndReason {
    SIGNED_OUT,
    BY_USER,
    BY_ADMIN,
    PASSWORD_CHANGED,
    PASSWORD_RESET,
    DEACTIVATED,
    REUSE,
    LIMIT,
    EXPIRED,
    ERASED;

    /** Every service learns of these from the event about the person. */
    boolean isAnnouncedByUser() {
        return this == DEACTIVATED || this == ERASED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
