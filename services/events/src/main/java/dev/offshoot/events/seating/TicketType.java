package dev.offshoot.events.seating;

import dev.offshoot.contracts.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one can register for.
 *
 * @param price in minor units; 0 is free
 * @param waiting people in line for it
 */
record TicketType(
        UUID uuid,
        String name,
        @Nullable String description,
        long price,
        @Nullable String currency,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        boolean closed,
        int waiting,
        List<Pool> pools) {

    TicketType {
        pools = List.copyOf(pools);
    }

    boolean hasFreeSeat() {
        return !pools.isEmpty() && pools.stream().allMatch(Pool::hasFreeSeat);
    }

    /** Somebody waits for this type who would get a seat of the other one's pools first. */
    boolean goesBefore(TicketType other) {
        return waiting > 0 && hasFreeSeat() && pools.stream().anyMatch(other.pools::contains);
    }

    /** The most that could still be had; null: endless. */
    @Nullable
    Integer seatsLeft() {
        return pools.stream()
                .map(Pool::free)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Null: free. */
    @Nullable
    Money money() {
        return price == 0 || currency == null ? null : Money.ofMinor(price, currency);
    }
}
