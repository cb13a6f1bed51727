package dev.offshoot.tasks.execution;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import org.slf4j.MDC;

/** The log lines of a run name its task. */
final class Running {

    private static final String FIELD = "task";

    private Running() {}

    static void as(TaskInstance<?> task, Runnable work) {
        try (MDC.MDCCloseable _ = MDC.putCloseable(FIELD, task.getTaskName() + " " + task.getId())) {
            work.run();
        }
    }
}
