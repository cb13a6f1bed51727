package dev.offshoot.tasks.sample;

import dev.offshoot.testing.RunningService;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tables say of a task. */
public final class TaskRows {

    private final RunningService service;

    public TaskRows(RunningService service) {
        this.service = service;
    }

    public String state(UUID id) {
        return String.valueOf(value("state", id));
    }

    public String error(UUID id) {
        return String.valueOf(value("error", id));
    }

    public long runs(String note) {
        return service.sql().number("select count(*) from runs where note = ?", note);
    }

    public @Nullable Object ended(String column, UUID id) {
        return service.sql().value("select " + column + " from ended_tasks where uuid = ?", id);
    }

    public @Nullable Object recurring(String column, String name) {
        return service.sql().value("select " + column + " from tasks where task_name = ?", name);
    }

    private @Nullable Object value(String column, UUID id) {
        String sql = "select " + column + " from tasks where uuid = ? union all select " + column
                + " from ended_tasks where uuid = ?";
        return service.sql().value(sql, id, id);
    }
}
