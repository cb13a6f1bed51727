package dev.offshoot.contracts.events;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is different.
 *
 * @param field start, end, zone, place or link
 * @param before as text, times in ISO 8601 UTC; null when there was none
 */
@Serdeable
public record EventChange(
        String field, @Nullable String before, @Nullable String after) {}
