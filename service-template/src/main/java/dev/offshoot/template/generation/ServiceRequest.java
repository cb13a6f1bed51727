package dev.offshoot.template.generation;

import org.jspecify.annotations.Nullable;

/**
 * What somebody typed.
 *
 * @param aggregate singular of what the service keeps; null to take it from the name
 * @param summary null for one made of the aggregate
 */
public record ServiceRequest(
        String name, @Nullable String aggregate, @Nullable String summary) {}
