package dev.offshoot.auth.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Runs the upkeep by db-scheduler: one of all instances takes each tick. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class UpkeepSchedule implements ApplicationEventListener<StartupEvent> {

    private static final int THREADS = 2;
    private static final Duration POLLING = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);

    private final DataSource database;
    private final Upkeep upkeep;
    private @Nullable Scheduler scheduler;

    UpkeepSchedule(DataSource database, Upkeep upkeep) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.upkeep = upkeep;
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        scheduler = Scheduler.create(database)
                .startTasks(List.of(
                        every("rotate-keys", HOURLY, upkeep::rotateKeys),
                        every("end-sessions", Duration.ofMinutes(10), upkeep::endSessions),
                        every("clear-counters", HOURLY, upkeep::clearCounters),
                        every("clear-links", DAILY, upkeep::clearLinks),
                        every("expire-invitations", DAILY, upkeep::expireInvitations),
                        every("trim-security-events", DAILY, upkeep::trimSecurityEvents)))
                .threads(THREADS)
                .pollingInterval(POLLING)
                .shutdownMaxWait(PATIENCE)
                .build();
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    private static RecurringTask<Void> every(String name, Duration pause, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }
}
