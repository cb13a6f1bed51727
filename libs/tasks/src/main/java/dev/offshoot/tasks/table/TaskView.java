package dev.offshoot.tasks.table;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Both tables read as one. */
@Singleton
public class TaskView {

    private static final String ALL = """
            select * from (
                select id, uuid, task_name, state,
                       coalesce(consecutive_failures, 0) + case when picked then 1 else 0 end as attempts,
                       error, schedule, created_at, execution_time as next_at,
                       last_success, last_failure, picked_by, null::timestamptz as ended_at,
                       null::text as ended_by, null::timestamptz as remove_at
                from tasks
                union all
                select id, uuid, task_name, state, attempts, error, null, created_at, null, null, null, null,
                       ended_at, ended_by, remove_at
                from ended_tasks
            ) as task
            """;

    private static final String PAGE = ALL + """
            where (?::text is null or state = ?)
              and (?::text is null or task_name = ?)
              and id < ?
            order by id desc
            limit ?
            """;

    TaskView() {}

    /** Newest first, behind a local id. */
    public List<TaskRow> page(Connection connection, TaskFilter filter, long before, int atMost) throws SQLException {
        @Nullable String state = filter.state() == null ? null : filter.state().toString();
        try (PreparedStatement statement = connection.prepareStatement(PAGE)) {
            statement.setString(1, state);
            statement.setString(2, state);
            statement.setString(3, filter.name());
            statement.setString(4, filter.name());
            statement.setLong(5, before);
            statement.setInt(6, atMost);
            return read(statement);
        }
    }

    public Optional<TaskRow> find(Connection connection, UUID uuid) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL + "where uuid = ?")) {
            statement.setObject(1, uuid);
            return read(statement).stream().findFirst();
        }
    }

    private static List<TaskRow> read(PreparedStatement statement) throws SQLException {
        List<TaskRow> tasks = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tasks.add(read(row));
            }
        }
        return tasks;
    }

    private static TaskRow read(ResultSet row) throws SQLException {
        return new TaskRow(
                row.getLong("id"),
                row.getObject("uuid", UUID.class),
                row.getString("task_name"),
                TaskState.of(row.getString("state")),
                row.getInt("attempts"),
                row.getString("error"),
                row.getString("schedule"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "next_at"),
                instant(row, "last_success"),
                instant(row, "last_failure"),
                row.getString("picked_by"),
                instant(row, "ended_at"),
                row.getString("ended_by"),
                instant(row, "remove_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
