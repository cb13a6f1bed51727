package dev.offshoot.mail.sending;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When a postponed mail is tried again. */
final class Retries {

    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30));
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private Retries() {}

    /** ± 20 %, so that what failed together does not come back together; never sooner than the provider asked for. */
    static Duration gap(int attempts, @Nullable Duration asked) {
        Duration gap = attempts <= GAPS.size() ? GAPS.get(Math.max(0, attempts - 1)) : AFTERWARDS;
        long spread = gap.toMillis() / 5;
        Duration spreadGap = gap.plusMillis(ThreadLocalRandom.current().nextLong(-spread, spread + 1));
        return asked != null && asked.compareTo(spreadGap) > 0 ? asked : spreadGap;
    }

    /** While auth is silent: no attempt is counted, so the age decides; 10 s to 5 min. */
    static Duration waiting(Duration age) {
        Duration quarter = age.dividedBy(4);
        if (quarter.compareTo(Duration.ofSeconds(10)) < 0) {
            return Duration.ofSeconds(10);
        }
        return quarter.compareTo(Duration.ofMinutes(5)) > 0 ? Duration.ofMinutes(5) : quarter;
    }
}
