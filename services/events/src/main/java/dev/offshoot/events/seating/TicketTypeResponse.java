package dev.offshoot.events.seating;

import dev.offshoot.contracts.Money;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one can register for.
 *
 * @param price null: free
 * @param seatsLeft null where the event does not tell, or there is no end of them
 */
@Serdeable
public record TicketTypeResponse(
        UUID id,
        String name,
        @Nullable String description,
        @Nullable Money price,
        @Nullable Instant salesFrom,
        @Nullable Instant salesUntil,
        Availability availability,
        @Nullable Integer seatsLeft) {

    static TicketTypeResponse of(TicketType type, Availability availability, boolean withSeats) {
        return new TicketTypeResponse(
                type.uuid(),
                type.name(),
                type.description(),
                type.money(),
                type.salesFrom(),
                type.salesUntil(),
                availability,
                withSeats ? type.seatsLeft() : null);
    }
}
