package dev.offshoot.events.seating;

import dev.offshoot.contracts.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event has to give.
 *
 * @param priceFrom the lowest price; null: something is free, or nobody registers here
 * @param availability null where nobody registers here
 */
public record SeatSummary(
        @Nullable Money priceFrom, @Nullable Availability availability, List<TicketTypeResponse> types) {

    public SeatSummary {
        types = List.copyOf(types);
    }
}
