package dev.offshoot.changelog.journal;

import java.util.Locale;

/** What a change is to this release on this database. */
public enum ChangeState {
    PENDING,
    /** At work, or killed at it: the next start goes on. */
    STARTED,
    /** The next start tries again. */
    FAILED,
    DONE,
    /** Done, and its code is another one since. */
    EDITED,
    /** Recorded by another release. */
    UNKNOWN;

    /** Whether a start has something to do. */
    public boolean isDue() {
        return switch (this) {
            case PENDING, STARTED, FAILED -> true;
            case DONE, EDITED, UNKNOWN -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
