package dev.offshoot.events.seating;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats as editors see them.
 *
 * @param capacity null: endless, as free
 */
@Serdeable
public record PoolResponse(
        UUID id,
        String name,
        @Nullable Integer capacity,
        int held,
        @Nullable Integer free) {

    static PoolResponse of(PoolRow row) {
        Integer capacity = row.capacity();
        return new PoolResponse(
                row.uuid(), row.name(), capacity, row.held(), capacity == null ? null : capacity - row.held());
    }
}
