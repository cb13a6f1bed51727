package dev.offshoot.tasks.figures;

import dev.offshoot.tasks.table.TaskState;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in the tables, at most every few seconds. */
@Singleton
class FiguresReader {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresReader.class);
    private static final Duration RECENT = Duration.ofSeconds(5);
    private static final String COUNT = """
            select task_name, state, count(*) as count, min(execution_time) filter (where state <> 'running') as due
            from tasks group by task_name, state
            union all
            select task_name, state, count(*), null from ended_tasks where state = 'dead' group by task_name, state
            """;

    private final TransactionOperations<Connection> transactions;
    private final InstantSource clock;
    private @Nullable TaskFigures latest;
    private Instant readAt = Instant.EPOCH;
    private boolean failing;

    FiguresReader(TransactionOperations<Connection> transactions, InstantSource clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A few seconds old at most; older while the database is away; empty until they were read once. */
    synchronized Optional<TaskFigures> recent() {
        Instant now = clock.instant();
        if (readAt.plus(RECENT).isBefore(now)) {
            readAt = now;
            try {
                latest = transactions.executeRead(transaction -> read(transaction.getConnection(), now));
                failing = false;
            } catch (RuntimeException away) {
                // Pool, driver and framework each have an exception of their own for a database that is away.
                warnOnce(away);
            }
        }
        return Optional.ofNullable(latest);
    }

    private void warnOnce(RuntimeException failure) {
        if (!failing) {
            LOG.warn("No figures on tasks until they can be read again", failure);
        }
        failing = true;
    }

    private static TaskFigures read(Connection connection, Instant now) throws SQLException {
        Map<TaskFigures.Key, Long> counts = new HashMap<>();
        Instant oldest = now;
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                counts.put(
                        new TaskFigures.Key(row.getString("task_name"), TaskState.of(row.getString("state"))),
                        row.getLong("count"));
                OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
                if (due != null && due.toInstant().isBefore(oldest)) {
                    oldest = due.toInstant();
                }
            }
        }
        return new TaskFigures(counts, Duration.between(oldest, now));
    }
}
