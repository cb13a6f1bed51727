package dev.offshoot.events.reschedule;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the telling of one change has come, so that a task that is run again tells nobody twice.
 *
 * @param toldUpTo local key of the last registration told
 */
@MappedEntity("reschedulings")
record Notice(@Id @GeneratedValue @Nullable Long id, long eventId, long toldUpTo, Instant createdAt) {}
