package dev.offshoot.tasks.table;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** What operators change. Each change is one statement with its condition: of two at once, one finds it unfulfilled. */
@Singleton
public class OperatedTable {

    private static final String RETRY_NOW = """
            update tasks set execution_time = ?, consecutive_failures = 0, version = version + 1
            where uuid = ? and state = 'failed'
            """;

    private static final String REVIVE = """
            with revived as (
                delete from ended_tasks where uuid = ? and state = 'dead'
                returning id, uuid, task_name, task_data, created_at, error)
            insert into tasks
                (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version,
                 id, uuid, created_at, error)
            select task_name, uuid::text, task_data, ?, false, 0, 1, id, uuid, created_at, error
            from revived
            """;

    private static final String CANCEL = EndStatement.where("uuid = ? and not picked and schedule is null");

    OperatedTable() {}

    /** A failed one is tried at once, and with all its tries. */
    public boolean retryNow(Connection connection, UUID uuid, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RETRY_NOW)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, uuid);
            return statement.executeUpdate() == 1;
        }
    }

    /** A dead one waits again, under its old id. */
    public boolean revive(Connection connection, UUID uuid, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REVIVE)) {
            statement.setObject(1, uuid);
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    /** One that waits, for its time or its next try, will not run. */
    public boolean cancel(Connection connection, UUID uuid, Ending ending) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CANCEL)) {
            EndStatement.write(statement, ending);
            statement.setObject(EndStatement.PARAMETERS + 1, uuid);
            return statement.executeUpdate() == 1;
        }
    }
}
