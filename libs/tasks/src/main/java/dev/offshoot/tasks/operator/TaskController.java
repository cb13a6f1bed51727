package dev.offshoot.tasks.operator;

import dev.offshoot.tasks.table.TaskFilter;
import dev.offshoot.tasks.table.TaskRow;
import dev.offshoot.tasks.table.TaskState;
import dev.offshoot.web.CallerName;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.PageRequest;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/${offshoot.service}/tasks")
@Secured("operator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = "offshoot.database.enabled", notEquals = "false")
class TaskController {

    private static final String LIST = "tasks:-id";

    private final OperatedTasks tasks;
    private final CallerName callers;

    TaskController(OperatedTasks tasks, CallerName callers) {
        this.tasks = tasks;
        this.callers = callers;
    }

    @Get
    CursorPage<TaskSummary> list(
            PageRequest page, @QueryValue @Nullable TaskState state, @QueryValue @Nullable String name) {
        long before = page.after(LIST).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<TaskRow> rows = tasks.page(new TaskFilter(state, name), before, page.rows());
        return page.page(rows, TaskSummary::of, task -> Cursor.at(LIST, task.id()));
    }

    @Get("/{id}")
    TaskResponse get(UUID id) {
        return TaskResponse.of(tasks.find(id));
    }

    @Post("/{id}/run-again")
    @Status(HttpStatus.ACCEPTED)
    TaskResponse runAgain(UUID id, HttpRequest<?> http) {
        return TaskResponse.of(tasks.runAgain(id, callers.of(http)));
    }

    @Post("/{id}/cancel")
    TaskResponse cancel(UUID id, HttpRequest<?> http) {
        return TaskResponse.of(tasks.cancel(id, callers.of(http)));
    }
}
