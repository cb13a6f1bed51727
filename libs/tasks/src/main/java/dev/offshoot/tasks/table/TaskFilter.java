package dev.offshoot.tasks.table;

import org.jspecify.annotations.Nullable;

/** Which tasks are meant; what is not given does not matter. */
public record TaskFilter(
        @Nullable TaskState state, @Nullable String name) {}
