package dev.offshoot.web.limit;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many requests in so much time: {@code 20/h}, {@code 3/24h}. The room comes back evenly. */
public record Limit(long requests, Duration window) {

    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,8})/([1-9][0-9]{0,4})?(s|m|min|h|d)");

    public static Limit parse(String text) {
        Matcher matcher = FORMAT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is no limit; write it as 20/h, 3/24h, 120/m or 10/s");
        }
        long count = matcher.group(2) == null ? 1 : Long.parseLong(matcher.group(2));
        return new Limit(
                Long.parseLong(matcher.group(1)), unit(matcher.group(3)).multipliedBy(count));
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofMinutes(1);
        };
    }

    /** One instance cannot know what the others let through, so it lets through less. */
    Limit half() {
        return new Limit(Math.ceilDiv(requests, 2L), window);
    }
}
