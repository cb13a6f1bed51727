package dev.offshoot.events.allocation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats that types share.
 *
 * @param capacity null is endless
 * @param held seats of registrations in a holding state
 */
record Pool(long id, UUID uuid, String name, @Nullable Integer capacity, int held) {

    /** How many more could be held; {@link Integer#MAX_VALUE} when endless. */
    public int free() {
        return capacity == null ? Integer.MAX_VALUE : capacity - held;
    }

    Pool hold(int seats) {
        if (seats > free() || held + seats < 0) {
            throw new IllegalStateException("Pool " + uuid + " would hold " + (held + seats) + " of " + capacity);
        }
        return new Pool(id, uuid, name, capacity, held + seats);
    }
}
