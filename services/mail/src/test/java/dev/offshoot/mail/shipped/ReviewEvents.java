package dev.offshoot.mail.shipped;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.events.EventChange;
import dev.offshoot.contracts.events.EventPublished;
import dev.offshoot.contracts.events.EventRejected;
import dev.offshoot.contracts.events.EventRescheduled;
import dev.offshoot.contracts.events.EventSubmitted;
import dev.offshoot.contracts.events.EventWithdrawn;
import dev.offshoot.contracts.events.ReminderIssued;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What events publishes about the spring summit itself. */
record ReviewEvents(UUID event, @Nullable UUID owner, UUID reviewer) {

    private static final String SLUG = "spring-summit";
    private static final String LINK = "/events/spring-summit";

    Event submitted(List<Recipient> reviewers) {
        return new EventSubmitted(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                reviewer,
                reviewers);
    }

    Event published() {
        return new EventPublished(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                "published",
                reviewer,
                null);
    }

    Event rejected(String comment) {
        return new EventRejected(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                "rejected",
                reviewer,
                comment);
    }

    Event withdrawn(String comment) {
        return new EventWithdrawn(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                "withdrawn",
                reviewer,
                comment);
    }

    Event rescheduled(List<Recipient> attendees) {
        return new EventRescheduled(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                List.of(
                        new EventChange("start", "2026-05-01T07:00:00Z", "2026-05-02T07:00:00Z"),
                        new EventChange("place", null, Registrations.PLACE)),
                Registrations.entry("REQUEST", 5),
                attendees);
    }

    Event reminder(List<Recipient> attendees) {
        return new ReminderIssued(
                event,
                SLUG,
                Registrations.TITLE,
                null,
                "summit",
                "public",
                Registrations.STARTS,
                Registrations.ENDS,
                Registrations.ZONE,
                "on-site",
                Registrations.PLACE,
                "ES",
                LINK,
                owner,
                List.of(),
                "https://meet.example.org/room",
                Registrations.entry("REQUEST", 5),
                attendees);
    }
}
