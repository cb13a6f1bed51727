package dev.offshoot.mail.housekeeping;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.offshoot.mail.mailbox.TrimMailbox;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.mail.sending.Leases;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Hands the recurring work to db-scheduler: each tick runs once, however many instances there are. */
@Singleton
@Requires(property = "offshoot.mail.tasks", notEquals = "false")
@Requires(property = "offshoot.mode", value = "serve")
class RecurringWork {

    private final DataSource dataSource;
    private final Leases leases;
    private final Redaction redaction;
    private final Messages messages;
    private final TrimMailbox mailbox;
    private final InstantSource clock;
    private @Nullable Scheduler scheduler;

    RecurringWork(
            DataSource dataSource,
            Leases leases,
            Redaction redaction,
            Messages messages,
            TrimMailbox mailbox,
            InstantSource clock) {
        this.dataSource = dataSource;
        this.leases = leases;
        this.redaction = redaction;
        this.messages = messages;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @EventListener
    void start(ServerStartupEvent event) {
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
                .startTasks(tasks())
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .build();
        scheduler.start();
    }

    private List<RecurringTask<Void>> tasks() {
        return List.of(
                task("reclaim-leases", Schedules.fixedDelay(Duration.ofSeconds(15)), leases::reclaim),
                task(
                        "wipe-secrets",
                        Schedules.fixedDelay(Duration.ofMinutes(1)),
                        () -> messages.wipeSecretsNoLongerNeeded(clock.instant())),
                task("redact", Schedules.daily(LocalTime.of(3, 0)), redaction::run),
                task("trim-mailbox", Schedules.fixedDelay(Duration.ofHours(1)), mailbox::run));
    }

    private static RecurringTask<Void> task(String name, Schedule schedule, Runnable work) {
        return Tasks.recurring(name, schedule).execute((instance, context) -> work.run());
    }

    @PreDestroy
    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
