package dev.offshoot.changelog.operator;

import dev.offshoot.changelog.journal.ChangeState;
import dev.offshoot.changelog.journal.ChangeStatus;
import dev.offshoot.changelog.journal.Journal;
import dev.offshoot.database.DatabaseRefused;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many changes are due or failed, at most half a minute old; not a number while the database is away. */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
@Requires(beans = MeterRegistry.class)
class ChangelogGauges {

    private static final Duration RECENT = Duration.ofSeconds(30);

    private final MeterRegistry registry;
    private final Journal journal;
    private final InstantSource clock;
    private Instant readAt = Instant.EPOCH;
    private @Nullable List<ChangeStatus> latest;

    ChangelogGauges(MeterRegistry registry, Journal journal, InstantSource clock) {
        this.registry = registry;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void register(StartupEvent started) {
        gauge("offshoot.changelog.pending", ChangeState::isDue);
        gauge("offshoot.changelog.failed", state -> state == ChangeState.FAILED);
    }

    private void gauge(String name, Predicate<ChangeState> wanted) {
        Gauge.builder(name, this, gauges -> gauges.count(wanted)).register(registry);
    }

    private synchronized double count(Predicate<ChangeState> wanted) {
        Instant now = clock.instant();
        if (readAt.plus(RECENT).isBefore(now)) {
            readAt = now;
            try {
                latest = journal.read();
            } catch (DatabaseRefused away) {
                latest = null;
            }
        }
        return latest == null
                ? Double.NaN
                : latest.stream().filter(change -> wanted.test(change.state())).count();
    }
}
