package dev.offshoot.events.registration;

import dev.offshoot.contracts.events.RegistrationRecalled;
import dev.offshoot.events.allocation.Registration;
import dev.offshoot.events.link.RegistrationLinks;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Sends a guest the link to a registration that is there already. */
@Singleton
class Recalls {

    private final TypeFactsRepository types;
    private final EventFactsRepository events;
    private final RegistrationLinks links;
    private final Outbox outbox;

    Recalls(TypeFactsRepository types, EventFactsRepository events, RegistrationLinks links, Outbox outbox) {
        this.types = types;
        this.events = events;
        this.links = links;
        this.outbox = outbox;
    }

    /** In the running transaction. */
    void tell(Registration row, EventFacts named) {
        EventFacts event = events.find(List.of(named.id())).getFirst();
        TypeFacts type = types.find(List.of(row.typeId())).getFirst();
        outbox.append(new RegistrationRecalled(
                row.uuid(),
                event.uuid(),
                event.slug(),
                event.title(),
                Objects.requireNonNull(event.startsAt()),
                Objects.requireNonNull(event.endsAt()),
                event.timeZone(),
                event.place().isEmpty() ? null : event.place(),
                Announcements.attendee(row),
                type.name(),
                row.seats(),
                row.position(),
                row.status().word(),
                links.manage(row.uuid(), row.linkVersion())));
    }
}
