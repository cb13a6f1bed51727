package dev.offshoot.tasks.declaration;

import dev.offshoot.tasks.Task;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * @param kept how long an ended one can be looked at
 * @param task the bean, made when first asked for
 */
public record OneOffDeclaration(
        String name, Retries retries, Duration kept, Class<Object> data, Supplier<Task<Object>> task)
        implements Declaration {}
