package dev.offshoot.auth.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs the upkeep by db-scheduler: one of all instances takes each tick. Begins once requests are answered. A process that
 * only rehearses a start makes the scheduler, so that its classes are known, and leaves the ticks to others.
 */
@Singleton
@Requires(property = "offshoot.mode", notEquals = "command")
class UpkeepSchedule implements ApplicationEventListener<ServerStartupEvent> {

    private static final int THREADS = 2;
    private static final Duration POLLING = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    private final DataSource database;
    private final BeanProvider<Upkeep> upkeep;
    private final boolean serving;
    private @Nullable Scheduler scheduler;

    UpkeepSchedule(DataSource database, BeanProvider<Upkeep> upkeep, @Value("${offshoot.mode}") String mode) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.upkeep = upkeep;
        this.serving = mode.equals("serve");
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        scheduler = Scheduler.create(database)
                .startTasks(List.of(
                        every("rotate-keys", HOURLY, Upkeep::rotateKeys),
                        every("end-sessions", Duration.ofMinutes(10), Upkeep::endSessions),
                        every("clear-counters", HOURLY, Upkeep::clearCounters),
                        every("clear-links", DAILY, Upkeep::clearLinks),
                        every("expire-invitations", DAILY, Upkeep::expireInvitations),
                        every("trim-security-events", DAILY, Upkeep::trimSecurityEvents)))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .shutdownMaxWait(PATIENCE)
                .build();
        if (serving) {
            scheduler.start();
        }
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** The upkeep, and all that it needs, is made when the first task runs: nobody waits for it at start. */
    private RecurringTask<Void> every(String name, Duration pause, Consumer<Upkeep> work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.accept(upkeep.get()));
    }
}
