package dev.offshoot.tasks;

import io.micronaut.core.annotation.Indexed;

/**
 * Work that is asked for by {@link Tasks#schedule} and done once, by any instance, soon after the commit or at the time
 * asked for. A bean with {@link OneOff}; it is made when its first task runs. Runs at least once: an instance that is
 * killed, or loses its database, has its task run again elsewhere, so doing it twice must be harmless.
 *
 * @param <D> a {@code @Serdeable} record, stored as JSON
 */
@Indexed(Task.class)
public interface Task<D> {

    /**
     * Outside any transaction; {@code @Transactional} opens one. Whatever it throws is an attempt that failed.
     *
     * @throws UnprocessableTask when trying again cannot help: dead at once
     */
    void run(D data);
}
