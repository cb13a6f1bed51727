package dev.offshoot.events.seating;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A type with one of its pools; the pool is null for a type without any. */
@Introspected
@MappedEntity("ticket_types")
record SeatRow(
        @Id long id,
        UUID uuid,
        long eventId,
        String name,
        @Nullable String description,
        long price,
        @Nullable String currency,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        boolean closed,
        int waiting,
        @Nullable UUID poolUuid,
        @Nullable String poolName,
        @Nullable Integer poolCapacity,
        @Nullable Integer poolHeld) {

    @Nullable
    Pool pool() {
        return poolUuid == null || poolName == null || poolHeld == null
                ? null
                : new Pool(poolUuid, poolName, poolCapacity, poolHeld);
    }

    TicketType type(List<Pool> pools) {
        return new TicketType(uuid, name, description, price, currency, salesFrom, salesUntil, closed, waiting, pools);
    }
}
