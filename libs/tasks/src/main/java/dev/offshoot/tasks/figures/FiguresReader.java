package dev.offshoot.tasks.figures;

import dev.offshoot.tasks.declaration.Declaration;
import dev.offshoot.tasks.declaration.Declarations;
import dev.offshoot.tasks.table.TaskState;
import io.micronaut.context.BeanProvider;
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
    /** A million tasks that wait must not be counted at every look: a figure of this size means as many or more. */
    static final int MOST = 10_000;

    /** By index alone: name by name, of each at most so many rows. */
    static final String COUNT = """
            with recursive names as (
                select min(task_name) as name from tasks
                union all
                select (select min(task_name) from tasks where task_name > name) from names where name is not null)
            select name as task_name, state, count
            from names cross join lateral (
                select state, count(*) as count
                from (select state from tasks where task_name = name order by task_instance limit ?) first
                where state = 'waiting' group by state
                union all
                select state, count(*)
                from (select state from tasks where task_name = name and state <> 'waiting' order by state limit ?) rare
                group by state) counted
            union all
            select task_name, state, count(*) from ended_tasks where state = 'dead' group by task_name, state
            """;

    /** The tick of a recurring task of a release that was taken back waits for that release alone. */
    static final String OLDEST = """
            select execution_time from tasks
            where not picked and (schedule is null or task_name = any (?))
            order by execution_time limit 1
            """;

    private final TransactionOperations<Connection> transactions;
    private final BeanProvider<Declarations> declarations;
    private final InstantSource clock;
    private @Nullable TaskFigures latest;
    private Instant readAt = Instant.EPOCH;
    private boolean failing;

    FiguresReader(
            TransactionOperations<Connection> transactions,
            BeanProvider<Declarations> declarations,
            InstantSource clock) {
        this.transactions = transactions;
        this.declarations = declarations;
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

    private TaskFigures read(Connection connection, Instant now) throws SQLException {
        return new TaskFigures(counts(connection), Duration.between(oldest(connection, now), now));
    }

    private static Map<TaskFigures.Key, Long> counts(Connection connection) throws SQLException {
        Map<TaskFigures.Key, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setInt(1, MOST);
            statement.setInt(2, MOST);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            new TaskFigures.Key(row.getString("task_name"), TaskState.of(row.getString("state"))),
                            row.getLong("count"));
                }
            }
        }
        return counts;
    }

    /** When the task longest due was to begin; now, when none is due. */
    private Instant oldest(Connection connection, Instant now) throws SQLException {
        String[] known =
                declarations.get().recurring().stream().map(Declaration::name).toArray(String[]::new);
        try (PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setArray(1, connection.createArrayOf("text", known));
            try (ResultSet row = statement.executeQuery()) {
                Instant due = row.next()
                        ? row.getObject("execution_time", OffsetDateTime.class).toInstant()
                        : now;
                return due.isBefore(now) ? due : now;
            }
        }
    }
}
