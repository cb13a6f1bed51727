package dev.offshoot.tasks;

import io.micronaut.core.annotation.Indexed;

/**
 * Work that one of all instances does at each tick of its schedule. A bean with {@link Recurring}; it is made when it
 * first runs. Ticks missed while nobody ran are caught up by one run. Runs at least once per tick: an instance that is
 * killed, or loses its database, has its run repeated elsewhere, so doing it twice must be harmless.
 */
@Indexed(RecurringTask.class)
public interface RecurringTask {

    /** Outside any transaction. Whatever it throws is an attempt that failed; the next tick comes in any case. */
    void run();
}
