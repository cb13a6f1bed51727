package dev.offshoot.tasks.table;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What becomes of a task that an instance runs. Every change names the version the instance took it with and is refused
 * when another instance has taken it over since.
 */
@Singleton
public class RunningTable {

    private static final String HELD = "task_name = ? and task_instance = ? and version = ?";

    private static final String END = EndStatement.where(HELD);

    private static final String RETRY = """
            update tasks
            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1, execution_time = ?,
                last_failure = ?, consecutive_failures = coalesce(consecutive_failures, 0) + 1, error = ?
            where\s""" + HELD;

    private static final String REPEAT = """
            update tasks
            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1, execution_time = ?,
                last_success = ?, consecutive_failures = 0, error = null
            where\s""" + HELD;

    /** A run as the instance took it. */
    public record Held(String name, String instance, long version) {}

    RunningTable() {}

    public boolean end(Connection connection, Held held, Ending ending) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(END)) {
            EndStatement.write(statement, ending);
            return change(statement, EndStatement.PARAMETERS + 1, held);
        }
    }

    /** The attempt failed and there will be another. */
    public boolean retry(Connection connection, Held held, Instant next, Instant now, String error)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RETRY)) {
            statement.setObject(1, next.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.setString(3, error);
            return change(statement, 4, held);
        }
    }

    /** The tick is done and there will be another. */
    public boolean repeat(Connection connection, Held held, Instant next, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPEAT)) {
            statement.setObject(1, next.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            return change(statement, 3, held);
        }
    }

    private static boolean change(PreparedStatement statement, int next, Held held) throws SQLException {
        statement.setString(next, held.name());
        statement.setString(next + 1, held.instance());
        statement.setLong(next + 2, held.version());
        return statement.executeUpdate() == 1;
    }
}
