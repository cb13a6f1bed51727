package dev.offshoot.changelog.journal;

import java.util.Locale;

/** Where an attempt has got to. */
public enum RecordedState {
    /** At work, or killed at it. */
    STARTED,
    FAILED,
    DONE;

    static RecordedState of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
