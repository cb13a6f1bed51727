package dev.offshoot.events.editing;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.event.OrganiserContent;
import dev.offshoot.events.media.Contexts;
import dev.offshoot.events.media.MediaReferences;
import dev.offshoot.events.organiser.Organisers;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** What hangs on an event's row: organisers, the words it is found by, and what media knows. */
@Singleton
class ShownParts {

    private final Organisers organisers;
    private final MediaReferences references;
    private final Contexts contexts;
    private final Events events;

    ShownParts(Organisers organisers, MediaReferences references, Contexts contexts, Events events) {
        this.organisers = organisers;
        this.references = references;
        this.contexts = contexts;
        this.events = events;
    }

    List<OrganiserContent> organisersOf(Event event) {
        return organisers.of(event.key()).stream().map(one -> one.content()).toList();
    }

    /** After the row itself. */
    void store(Event event, List<OrganiserContent> wanted, UUID by) {
        organisers.replace(event.key(), wanted);
        references.bring(event, wanted, by);
        events.index(event);
    }

    void opened(Event event) {
        contexts.opened(event);
    }

    void closed(Event event) {
        contexts.closed(event);
    }
}
