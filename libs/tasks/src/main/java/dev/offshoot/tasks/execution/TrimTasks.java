package dev.offshoot.tasks.execution;

import dev.offshoot.tasks.Recurring;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.tasks.TaskSettings;
import dev.offshoot.tasks.declaration.Declaration;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.table.Ending;
import dev.offshoot.tasks.table.Leftovers;
import dev.offshoot.tasks.table.TaskState;
import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes ended tasks after their time, and ends those whose name no release of today knows. */
@Singleton
@Recurring(name = "${offshoot.service}.trim-tasks", every = "1h")
class TrimTasks implements RecurringTask {

    private static final Logger LOG = LoggerFactory.getLogger(TrimTasks.class);
    private static final int ROWS = 1_000;
    /** Long enough for two releases to run side by side and for one to be taken back. */
    private static final Duration UNKNOWN_KEPT = Duration.ofDays(1);

    private final TransactionOperations<Connection> transactions;
    private final BeanProvider<Declarations> declarations;
    private final Leftovers leftovers;
    private final TaskSettings settings;
    private final InstantSource clock;

    TrimTasks(
            TransactionOperations<Connection> transactions,
            BeanProvider<Declarations> declarations,
            Leftovers leftovers,
            TaskSettings settings,
            InstantSource clock) {
        this.transactions = transactions;
        this.declarations = declarations;
        this.leftovers = leftovers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        endUnknown(now);
        int trimmed = ROWS;
        while (trimmed == ROWS) {
            trimmed = transactions.executeWrite(transaction -> leftovers.trim(transaction.getConnection(), now, ROWS));
        }
    }

    private void endUnknown(Instant now) {
        List<String> known =
                declarations.get().all().stream().map(Declaration::name).toList();
        Instant before = now.minus(UNKNOWN_KEPT);
        Ending dead = new Ending(
                TaskState.DEAD, "This release knows no task of this name", now, null, now.plus(settings.deadKept()));
        int buried = transactions.executeWrite(transaction -> {
            Connection connection = transaction.getConnection();
            // A release that comes back after days runs once for the ticks it missed.
            leftovers.forget(connection, known, now.minus(settings.deadKept()));
            return leftovers.bury(connection, known, before, dead);
        });
        if (buried > 0) {
            LOG.error("{} tasks are dead: this release does not know their names", buried);
        }
    }
}
