package dev.offshoot.tasks.table;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

/** Rows whose time is over, and rows of tasks that this release does not know. */
@Singleton
public class Leftovers {

    private static final String TRIM = """
            delete from ended_tasks
            where id in (select id from ended_tasks where remove_at <= ? order by remove_at limit ? for update skip locked)
            """;

    private static final String BURY =
            EndStatement.where("schedule is null and execution_time < ? and task_name <> all (?)"
                    + " and (not picked or last_heartbeat < ?)");

    private static final String FORGET =
            "delete from tasks where schedule is not null and execution_time < ? and task_name <> all (?)";

    Leftovers() {}

    /** @return how many rows went */
    public int trim(Connection connection, Instant now, int atMost) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TRIM)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        }
    }

    /** Tasks of unknown names that are due since before a moment end, also where the instance that ran one is gone. */
    public int bury(Connection connection, Collection<String> known, Instant before, Ending ending)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BURY)) {
            EndStatement.write(statement, ending);
            statement.setObject(EndStatement.PARAMETERS + 1, before.atOffset(ZoneOffset.UTC));
            statement.setArray(EndStatement.PARAMETERS + 2, connection.createArrayOf("text", known.toArray()));
            statement.setObject(EndStatement.PARAMETERS + 3, before.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        }
    }

    /** Recurring tasks of unknown names go without a trace. */
    public int forget(Connection connection, Collection<String> known, Instant before) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FORGET)) {
            statement.setObject(1, before.atOffset(ZoneOffset.UTC));
            statement.setArray(2, connection.createArrayOf("text", known.toArray()));
            return statement.executeUpdate();
        }
    }
}
