package dev.offshoot.events.tickettype;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket type as editors see it.
 *
 * @param price null is free
 * @param waiting people in line for it
 */
@Serdeable
record TypeResponse(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable Money price,
        List<UUID> poolIds,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        boolean closed,
        int waiting) {

    static TypeResponse of(TypeRow row) {
        return new TypeResponse(
                row.uuid(),
                row.name(),
                row.description(),
                row.price() == 0 || row.currency() == null ? null : Money.ofMinor(row.price(), row.currency()),
                row.pools().stream().map(UUID::fromString).toList(),
                row.salesFrom(),
                row.salesUntil(),
                row.closed(),
                row.waiting());
    }
}
