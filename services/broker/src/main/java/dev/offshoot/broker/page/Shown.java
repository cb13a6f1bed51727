package dev.offshoot.broker.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures as people read them. Public for the templates. */
public final class Shown {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Shown() {}

    public static String moment(@Nullable Instant moment) {
        return moment == null ? "the start" : SECONDS.format(moment);
    }

    /** @param moment an instant as JSON has it; empty when there is none */
    public static String moment(String moment) {
        return moment.isEmpty() ? "–" : moment(Instant.parse(moment));
    }

    public static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%.0f", millis);
    }
}
