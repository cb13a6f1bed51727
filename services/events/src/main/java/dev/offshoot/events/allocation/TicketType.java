package dev.offshoot.events.allocation;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one registers for.
 *
 * @param price of one seat in minor units
 * @param waiting people in line for it
 * @param pools local ids; a seat takes one of each
 */
public record TicketType(
        long id,
        UUID uuid,
        String name,
        long price,
        @Nullable String currency,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        boolean closed,
        int waiting,
        Set<Long> pools) {

    /** Whether newcomers may have it. */
    public boolean isOnSale(Instant now) {
        return isServed(now) && (salesFrom == null || !now.isBefore(salesFrom));
    }

    /** Whether people in line for it get freed seats: as long as it is not closed and its sale has not ended. */
    boolean isServed(Instant now) {
        return !closed && (salesUntil == null || now.isBefore(salesUntil));
    }

    boolean sharesPoolWith(TicketType other) {
        return pools.stream().anyMatch(other.pools::contains);
    }

    TicketType queue(int people) {
        return new TicketType(id, uuid, name, price, currency, salesFrom, salesUntil, closed, waiting + people, pools);
    }
}
