package dev.offshoot.events.registration;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How full an event is, read without the lock.
 *
 * @param waiting people in line
 * @param offers seats kept for people from the line
 * @param oldestHold when the next kept seat is given away
 */
@Serdeable
record AllocationResponse(
        List<PoolPart> pools,
        List<TypePart> ticketTypes,
        long waiting,
        long offers,
        @Nullable Instant oldestHold) {

    /** @param capacity null is endless, and so is free */
    @Serdeable
    record PoolPart(
            UUID id,
            String name,
            @Nullable Integer capacity,
            int held,
            @Nullable Integer free) {}

    @Serdeable
    record TypePart(UUID id, String name, int waiting) {}
}
