package dev.offshoot.mail.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many mails may leave from this instance; what is not used within a second is lost. */
final class Rate {

    private static final Pattern SYNTAX = Pattern.compile("([1-9][0-9]{0,6})/(s|m|h)");

    private static final Duration SHORTEST = Duration.ofMillis(20);

    private final double perSecond;
    private final double most;
    private double free;
    private Instant at = Instant.MIN;

    private Rate(double perSecond) {
        this.perSecond = perSecond;
        this.most = Math.max(1, perSecond);
        this.free = most;
    }

    /** @throws IllegalArgumentException for anything but {@code 1000/s}, {@code 60/m}, {@code 500/h} */
    static Rate parse(String text) {
        Matcher matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no rate; write 1000/s, 60/m or 500/h");
        }
        int seconds = switch (matcher.group(2)) {
            case "s" -> 1;
            case "m" -> 60;
            default -> 3600;
        };
        return new Rate(Double.parseDouble(matcher.group(1)) / seconds);
    }

    synchronized int free(Instant now) {
        if (now.isAfter(at)) {
            double seconds =
                    at.equals(Instant.MIN) ? 0 : Duration.between(at, now).toNanos() / 1e9;
            free = Math.min(most, free + seconds * perSecond);
            at = now;
        }
        return (int) free;
    }

    /** Until the next permit, in steps that keep a fast rate's mails together. */
    synchronized Duration pause(Instant now) {
        if (free(now) > 0) {
            return Duration.ZERO;
        }
        Duration left = Duration.ofNanos((long) Math.ceil((1 - free) / perSecond * 1e9));
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    synchronized void used(int mails) {
        free -= mails;
    }
}
