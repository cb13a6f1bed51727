package dev.offshoot.broker.routing;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How documents write durations ({@code 30s}), sizes ({@code 5GiB}), rates ({@code 60/min}) and words. */
final class Quantities {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})(B|KiB|MiB|GiB)?");
    private static final Pattern RATE = Pattern.compile("(\\d{1,9})/(s|min|h)");
    private static final Map<String, Long> BYTES = Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);
    private static final Map<String, Duration> WINDOWS =
            Map.of("s", Duration.ofSeconds(1), "min", Duration.ofMinutes(1), "h", Duration.ofHours(1));

    private Quantities() {}

    static Duration duration(String text) {
        Matcher match = matcher(DURATION, text, "a duration such as 500ms, 30s, 5m or 1h");
        long amount = Long.parseLong(match.group(1));
        if (amount == 0) {
            throw new IllegalArgumentException("a duration above zero is expected");
        }
        return switch (match.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    static long size(String text) {
        Matcher match = matcher(SIZE, text, "a size such as 512KiB, 1MiB or 5GiB");
        String unit = match.group(2) == null ? "B" : match.group(2);
        return Math.multiplyExact(Long.parseLong(match.group(1)), BYTES.getOrDefault(unit, 1L));
    }

    static Rate rate(Rules.By by, String text) {
        Matcher match = matcher(RATE, text, "a rate such as 10/s, 60/min or 1000/h");
        int allow = Integer.parseInt(match.group(1));
        if (allow == 0) {
            throw new IllegalArgumentException("a rate above zero is expected");
        }
        return new Rate(by, allow, WINDOWS.getOrDefault(match.group(2), Duration.ofMinutes(1)));
    }

    static int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("a number is expected, not " + text, notANumber);
        }
        throw new IllegalArgumentException("a number above zero is expected, not " + text);
    }

    static <E extends Enum<E>> E word(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("there is no " + text + " here");
    }

    private static Matcher matcher(Pattern pattern, String text, String expected) {
        Matcher match = pattern.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException(expected + " is expected, not " + text);
        }
        return match;
    }
}
