package dev.offshoot.broker.upstream;

import java.util.Locale;

/** What somebody said about an instance: drained, it ends what it has; left out, it is not even checked. */
public enum Order {
    SERVE,
    DRAIN,
    LEAVE_OUT;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Order of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
