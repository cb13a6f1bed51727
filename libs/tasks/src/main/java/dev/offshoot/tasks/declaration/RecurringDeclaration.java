package dev.offshoot.tasks.declaration;

import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import dev.offshoot.tasks.RecurringTask;
import java.util.function.Supplier;

/**
 * @param schedule read when first asked for; {@link IllegalStateException} when it cannot be
 * @param rhythm the schedule in words; when they change, the next run follows the new ones
 * @param task the bean, made when first asked for
 */
public record RecurringDeclaration(
        String name, Retries retries, Supplier<Schedule> schedule, String rhythm, Supplier<RecurringTask> task)
        implements Declaration {}
