package dev.offshoot.broker.housekeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.offshoot.broker.order.InstanceOrders;
import dev.offshoot.broker.state.Postgres;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands the recurring work to db-scheduler: each tick runs once, however many instances there are. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class RecurringWork {

    private static final Duration POLLING = Duration.ofSeconds(30);
    /** Both tasks are single statements, and what a stop interrupts the next tick does. */
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final DataSource database;
    private final InstanceOrders orders;
    private final TrimAudit audit;
    private @Nullable Scheduler scheduler;

    RecurringWork(DataSource database, InstanceOrders orders, TrimAudit audit) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.orders = orders;
        this.audit = audit;
    }

    /** Long after the start, which it would only slow down; again and again while PostgreSQL is away. */
    @Scheduled(initialDelay = "20s", fixedDelay = "30s")
    synchronized void start() {
        // The scheduler swallows that it could not store its tasks, and would never store them later.
        if (scheduler == null && Postgres.answers(orders::shown)) {
            scheduler = schedule();
            scheduler.start();
        }
    }

    private Scheduler schedule() {
        return Scheduler.create(database)
                .startTasks(List.of(
                        every("expire-orders", Duration.ofMinutes(1), orders::expire),
                        every("trim", Duration.ofDays(1), audit::trim)))
                .threads(1)
                .pollingInterval(POLLING)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    private static RecurringTask<Void> every(String name, Duration pause, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }

    @PreDestroy
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
