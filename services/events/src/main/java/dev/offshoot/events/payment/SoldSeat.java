package dev.offshoot.events.payment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/**
 * What is sold by a ticket type.
 *
 * @param id of the type
 * @param country ISO 3166-1 code; null for an online event
 */
@Introspected
@MappedEntity("ticket_types")
record SoldSeat(
        @Id long id,
        String name,
        String title,
        String slug,
        String format,
        @Nullable String country) {

    private static final int LONGEST = 500;

    String purpose() {
        return format.equals("online") ? "online-ticket" : "event-ticket";
    }

    /** The line on bills and pay pages. */
    String concept() {
        String concept = title + ": " + name;
        return concept.length() <= LONGEST ? concept : concept.substring(0, LONGEST);
    }
}
