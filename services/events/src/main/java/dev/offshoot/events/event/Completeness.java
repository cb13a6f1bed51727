package dev.offshoot.events.event;

import dev.offshoot.web.FieldError;
import java.util.ArrayList;
import java.util.List;

/** What an event lacks before it may be reviewed. */
final class Completeness {

    private Completeness() {}

    /** @param tickets what stands in the event's ticket types */
    public static List<FieldError> missing(Event event, TicketFacts tickets) {
        List<FieldError> missing = new ArrayList<>();
        Schedule schedule = event.schedule();
        Venue venue = event.venue();
        need(missing, schedule.startsAt() == null, "startsAt", "The event has no start");
        need(missing, schedule.endsAt() == null, "endsAt", "The event has no end");
        need(missing, event.presentation().languages().isEmpty(), "languages", "The event names no language");
        need(missing, venue.format().needsPlace() && venue.line() == null, "place", "The event names no place");
        need(missing, venue.format().needsLink() && venue.onlineUrl() == null, "onlineUrl", "The event has no link");
        if (event.admission().isInternal()) {
            need(
                    missing,
                    tickets.types() == 0,
                    "ticketTypes",
                    "Nothing can be registered for: there is no ticket type");
            need(missing, tickets.withoutPool(), "ticketTypes", "A ticket type takes seats of no pool");
            need(
                    missing,
                    tickets.priced() && venue.country() == null,
                    "place.country",
                    "A price needs a country for its tax");
        }
        return List.copyOf(missing);
    }

    private static void need(List<FieldError> missing, boolean lacks, String field, String message) {
        if (lacks) {
            missing.add(new FieldError(field, "required", message));
        }
    }
}
