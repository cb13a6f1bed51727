package dev.offshoot.populator.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as scenarios write them. */
final class Moments {

    private static final Pattern OFFSET =
            Pattern.compile("([+-])(?:(\\d{1,5})d)?(?:(\\d{1,5})h)?(?:(\\d{1,5})m)?(?:(\\d{1,5})s)?");

    private Moments() {}

    /** {@code -3d}, {@code +2h30m}; nothing is zero. */
    static Optional<Duration> offset(String text) {
        if (text.isBlank()) {
            return Optional.of(Duration.ZERO);
        }
        Matcher matcher = OFFSET.matcher(text.trim());
        if (!matcher.matches() || text.trim().length() == 1) {
            return Optional.empty();
        }
        Duration time = Duration.ofDays(number(matcher, 2))
                .plusHours(number(matcher, 3))
                .plusMinutes(number(matcher, 4))
                .plusSeconds(number(matcher, 5));
        return Optional.of(matcher.group(1).equals("-") ? time.negated() : time);
    }

    private static long number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
    }

    /** {@code 2026-05-01T18:00 Europe/Madrid}. */
    static Optional<Instant> at(String text) {
        String[] parts = text.trim().split("\\s+", 2);
        try {
            ZoneId zone = ZoneId.of(parts.length == 2 ? parts[1] : "");
            return Optional.of(LocalDateTime.parse(parts[0]).atZone(zone).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
