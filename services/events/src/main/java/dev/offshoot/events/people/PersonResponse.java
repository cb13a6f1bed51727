package dev.offshoot.events.people;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with an account.
 *
 * @param name null when auth did not say it in time, or the person was erased
 */
@Serdeable
public record PersonResponse(UUID id, @Nullable String name) {}
