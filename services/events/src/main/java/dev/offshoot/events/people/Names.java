package dev.offshoot.events.people;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people of one page are called.
 *
 * @param incomplete auth did not answer in time, so names may be missing of people who have one
 */
public record Names(Map<UUID, String> byId, boolean incomplete) {

    public Names {
        byId = Map.copyOf(byId);
    }

    /** Null for somebody erased, unknown, or not told in time. */
    public @Nullable String of(@Nullable UUID person) {
        return person == null ? null : byId.get(person);
    }
}
