package dev.offshoot.tasks;

import java.time.Instant;
import java.util.UUID;

/** Where one-off tasks are asked for: in the transaction that makes them necessary, and rolled back with it. */
public interface Tasks {

    /**
     * To be run as soon as the transaction has committed.
     *
     * @return the task's id, as operators see it
     * @throws IllegalStateException without a transaction
     * @throws IllegalArgumentException when the class is no {@link OneOff} bean, or the data cannot be written as JSON or
     *     takes more than 64 KiB
     */
    <D> UUID schedule(Class<? extends Task<D>> task, D data);

    /** As {@link #schedule(Class, Object)}, but not before this moment. */
    <D> UUID schedule(Class<? extends Task<D>> task, D data, Instant notBefore);
}
