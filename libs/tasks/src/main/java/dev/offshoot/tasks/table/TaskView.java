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

    TaskView() {}

    /** Newest first, behind a local id. */
    public List<TaskRow> page(Connection connection, TaskFilter filter, long before, int atMost) throws SQLException {
        List<Object> given = new ArrayList<>(List.of(before));
        StringBuilder conditions = new StringBuilder("where id < ?");
        if (filter.state() != null) {
            conditions.append(" and state = ?");
            given.add(filter.state().toString());
        }
        if (filter.name() != null) {
            conditions.append(" and task_name = ?");
            given.add(filter.name());
        }
        given.add(atMost);
        try (PreparedStatement statement =
                connection.prepareStatement(ALL + conditions + " order by id desc limit ?")) {
            for (int parameter = 0; parameter < given.size(); parameter++) {
                statement.setObject(parameter + 1, given.get(parameter));
            }
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
