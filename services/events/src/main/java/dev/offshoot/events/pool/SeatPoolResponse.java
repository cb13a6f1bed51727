package dev.offshoot.events.pool;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param capacity null is endless, and so is free */
@Serdeable
record SeatPoolResponse(
        UUID id,
        String name,
        @Nullable Integer capacity,
        int held,
        @Nullable Integer free) {

    static SeatPoolResponse of(PoolRow row) {
        return new SeatPoolResponse(
                row.uuid(),
                row.name(),
                row.capacity(),
                row.held(),
                row.capacity() == null ? null : row.capacity() - row.held());
    }
}
