package dev.offshoot.events.seating;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats that types share.
 *
 * @param capacity null: endless
 */
record Pool(UUID uuid, String name, @Nullable Integer capacity, int held) {

    /** Null: endless. */
    @Nullable
    Integer free() {
        return capacity == null ? null : capacity - held;
    }

    boolean hasFreeSeat() {
        Integer free = free();
        return free == null || free > 0;
    }
}
