package dev.offshoot.tasks.operator;

import dev.offshoot.service.ServiceCommand;
import dev.offshoot.tasks.table.TaskFilter;
import dev.offshoot.tasks.table.TaskRow;
import dev.offshoot.tasks.table.TaskState;
import dev.offshoot.web.ProblemException;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code tasks list | show | run-again | cancel}, the same as over REST. */
@Singleton
class TasksCommand implements ServiceCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int LISTED = 1_000;
    private static final String OPERATOR = "operator at the command line";
    private static final String USAGE = """
            usage: tasks list [--state=waiting|running|failed|done|dead|cancelled] [--name=…]
                   tasks show <id>
                   tasks run-again <id>
                   tasks cancel <id>
            """;

    @Override
    public String name() {
        return "tasks";
    }

    @Override
    public String summary() {
        return "list [--state=…] [--name=…] | show <id> | run-again <id> | cancel <id>: background and scheduled work";
    }

    @Override
    public int run(ApplicationContext context, List<String> arguments) {
        try {
            run(context.getBean(OperatedTasks.class), arguments, System.out);
            return DONE;
        } catch (ProblemException refused) {
            System.err.println(refused.detail());
            return FAILED;
        } catch (IllegalArgumentException unclear) {
            System.err.print(USAGE);
            return WRONG_USAGE;
        }
    }

    private static void run(OperatedTasks tasks, List<String> arguments, PrintStream out) {
        String action = arguments.isEmpty() ? "list" : arguments.getFirst();
        List<String> words = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        switch (action) {
            case "list" -> list(tasks.page(filter(words), Long.MAX_VALUE, LISTED), out);
            case "show" -> show(tasks.find(id(words)), out);
            case "run-again" -> show(tasks.runAgain(id(words), OPERATOR), out);
            case "cancel" -> show(tasks.cancel(id(words), OPERATOR), out);
            default -> throw new IllegalArgumentException(action);
        }
    }

    private static UUID id(List<String> words) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("one id");
        }
        return UUID.fromString(words.getFirst());
    }

    private static TaskFilter filter(List<String> words) {
        @Nullable TaskState state = null;
        @Nullable String name = null;
        for (String word : words) {
            String[] option = word.split("=", 2);
            if (option.length < 2 || option[1].isBlank()) {
                throw new IllegalArgumentException(word);
            }
            switch (option[0]) {
                case "--state" -> state = TaskState.of(option[1]);
                case "--name" -> name = option[1];
                default -> throw new IllegalArgumentException(word);
            }
        }
        return new TaskFilter(state, name);
    }

    private static void list(List<TaskRow> tasks, PrintStream out) {
        tasks.stream()
                .map(TaskSummary::of)
                .forEach(task -> out.printf(
                        "%s  %-9s  %s  %d attempts  %s  %s%n",
                        task.id(),
                        task.state(),
                        task.name(),
                        task.attempts(),
                        task.nextAt() == null ? "ended " + task.endedAt() : "next " + task.nextAt(),
                        task.error() == null ? "" : task.error()));
        out.println(tasks.size() + (tasks.size() == LISTED ? " newest" : "") + " tasks");
    }

    private static void show(TaskRow task, PrintStream out) {
        out.printf(
                "%s %s is %s, %d attempts, asked for %s%n",
                task.name(), task.uuid(), task.state(), task.attempts(), task.createdAt());
        line(out, "schedule", task.schedule());
        line(out, "next", task.nextAt());
        line(out, "last success", task.lastSuccessAt());
        line(out, "last failure", task.lastFailureAt());
        line(out, "ended", task.endedAt());
        line(out, "ended by", task.endedBy());
        line(out, "error", task.error());
    }

    private static void line(PrintStream out, String name, @Nullable Object value) {
        if (value != null) {
            out.println(name + ": " + value);
        }
    }
}
