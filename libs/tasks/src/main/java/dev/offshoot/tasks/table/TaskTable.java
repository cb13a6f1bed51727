package dev.offshoot.tasks.table;

import dev.offshoot.database.UuidGenerator;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** Rows of what is to be run. */
@Singleton
public class TaskTable {

    /** The instance db-scheduler knows a recurring task by. */
    public static final String RECURRING = "recurring";

    private static final String APPEND = """
            insert into tasks
                (task_name, task_instance, task_data, execution_time, picked, consecutive_failures, version, uuid, created_at)
            values (?, ?, ?, ?, false, 0, 1, ?, ?)
            """;

    /** A task that runs right now keeps its old schedule until the next start finds it waiting. */
    private static final String STORE_RECURRING = """
            insert into tasks
                (task_name, task_instance, execution_time, picked, consecutive_failures, version, uuid, created_at, schedule)
            values (?, ?, ?, false, 0, 1, ?, ?, ?)
            on conflict (task_name, task_instance) do update
            set execution_time = excluded.execution_time, schedule = excluded.schedule, version = tasks.version + 1
            where tasks.schedule is distinct from excluded.schedule and not tasks.picked
            """;

    private final UuidGenerator ids;
    private final InstantSource clock;

    TaskTable(UuidGenerator ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public UUID append(Connection connection, String name, byte[] data, Instant due) throws SQLException {
        UUID uuid = ids.next();
        try (PreparedStatement statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, name);
            statement.setString(2, uuid.toString());
            statement.setBytes(3, data);
            statement.setObject(4, due.atOffset(ZoneOffset.UTC));
            statement.setObject(5, uuid);
            statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
            return uuid;
        }
    }

    /** Leaves one that is there as it is, unless its schedule is another now. */
    public void storeRecurring(Connection connection, String name, String schedule, Instant firstRun)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE_RECURRING)) {
            statement.setString(1, name);
            statement.setString(2, RECURRING);
            statement.setObject(3, firstRun.atOffset(ZoneOffset.UTC));
            statement.setObject(4, ids.next());
            statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            statement.setString(6, schedule);
            statement.executeUpdate();
        }
    }
}
