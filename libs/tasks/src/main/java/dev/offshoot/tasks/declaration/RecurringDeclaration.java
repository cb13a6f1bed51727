package dev.offshoot.tasks.declaration;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.offshoot.tasks.RecurringTask;
import java.util.function.Supplier;

/**
 * @param rhythm the schedule in words; when they change, the next run follows the new ones
 * @param task the bean, made when first asked for
 */
public record RecurringDeclaration(
        String name, Retries retries, Schedule schedule, String rhythm, Supplier<RecurringTask> task)
        implements Declaration {}
