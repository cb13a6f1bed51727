package dev.offshoot.mail.housekeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands the recurring work to db-scheduler: each tick runs once, however many instances there are. A process that only
 * rehearses a start makes the scheduler and leaves the ticks to others.
 */
@Singleton
@Requires(property = "offshoot.mail.tasks", notEquals = "false")
@Requires(property = "offshoot.mode", notEquals = "command")
class RecurringWork {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource dataSource;
    private final BeanProvider<Upkeep> upkeep;
    private final boolean serving;
    private @Nullable Scheduler scheduler;

    RecurringWork(DataSource dataSource, BeanProvider<Upkeep> upkeep, @Value("${offshoot.mode}") String mode) {
        this.dataSource = dataSource;
        this.upkeep = upkeep;
        this.serving = mode.equals("serve");
    }

    @EventListener
    void start(ServerStartupEvent event) {
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
                .startTasks(tasks())
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .shutdownMaxWait(PATIENCE)
                .build();
        if (serving) {
            scheduler.start();
        }
    }

    private List<RecurringTask<Void>> tasks() {
        return List.of(
                task("reclaim-leases", Schedules.fixedDelay(Duration.ofSeconds(15)), Upkeep::reclaimLeases),
                task("wipe-secrets", Schedules.fixedDelay(Duration.ofMinutes(1)), Upkeep::wipeSecrets),
                task("redact", Schedules.daily(LocalTime.of(3, 0)), Upkeep::redact),
                task("trim-mailbox", Schedules.fixedDelay(Duration.ofHours(1)), Upkeep::trimMailbox));
    }

    /** The upkeep, and all that it needs, is made when the first task runs: nobody waits for it at start. */
    private RecurringTask<Void> task(String name, Schedule schedule, Consumer<Upkeep> work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.accept(upkeep.get()));
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
