package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.offshoot.tasks.TaskSettings;
import dev.offshoot.tasks.declaration.Declaration;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.declaration.OneOffDeclaration;
import dev.offshoot.tasks.declaration.RecurringDeclaration;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** Makes db-scheduler's scheduler; that asks the database nothing. */
@Singleton
class Schedulers {

    private static final String TABLE = "tasks";
    private static final int MISSED_HEARTBEATS = 4;
    /** Tasks of names that this release does not know are not db-scheduler's to delete, see {@link TrimTasks}. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    private final DataSource database;
    private final Declarations declarations;
    private final OneOffRuns oneOffs;
    private final RecurringRuns recurring;
    private final TaskSettings settings;
    private final InstantSource clock;

    Schedulers(
            DataSource database,
            Declarations declarations,
            OneOffRuns oneOffs,
            RecurringRuns recurring,
            TaskSettings settings,
            InstantSource clock) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
        this.declarations = declarations;
        this.oneOffs = oneOffs;
        this.recurring = recurring;
        this.settings = settings;
        this.clock = clock;
    }

    Scheduler create() {
        List<Task<?>> tasks = new ArrayList<>();
        declarations.all().forEach(declaration -> tasks.add(runOf(declaration)));
        return Scheduler.create(database, tasks)
                .tableName(TABLE)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
                .serializer(new StoredBytes())
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(instance()))
                .threads(settings.threads())
                .pollingInterval(settings.pollInterval())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(settings.shutdownPatience())
                .deleteUnresolvedAfter(NEVER)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private Task<byte[]> runOf(Declaration declaration) {
        return switch (declaration) {
            case OneOffDeclaration oneOff -> oneOffs.of(oneOff);
            case RecurringDeclaration tick -> recurring.of(tick);
        };
    }

    private static String instance() {
        return ProcessHandle.current().pid() + "-"
                + Integer.toHexString(ThreadLocalRandom.current().nextInt());
    }
}
