package dev.offshoot.events.media;

import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.Events;
import dev.offshoot.events.message.EventMessages;
import dev.offshoot.events.organiser.Organisers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Takes pictures off events once media no longer has them, or refuses them. */
@Singleton
class LostPictures {

    private final MediaReferenceRepository references;
    private final Events events;
    private final Organisers organisers;
    private final EventMessages messages;
    private final InstantSource clock;

    LostPictures(
            MediaReferenceRepository references,
            Events events,
            Organisers organisers,
            EventMessages messages,
            InstantSource clock) {
        this.references = references;
        this.events = events;
        this.organisers = organisers;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of a reference that was ended meanwhile, nothing is left to do. */
    void refused(UUID reference, String reason) {
        references
                .findByUuid(reference)
                .filter(found -> found.endedAt() == null)
                .ifPresent(found -> end(found, reason));
    }

    void removed(UUID resource, String reason) {
        references.liveOf(resource).forEach(found -> end(found, reason));
    }

    private void end(MediaReference reference, String reason) {
        Instant now = clock.instant();
        Event event = events.lockByKey(reference.eventId());
        references.update(reference.end(now, reason));
        boolean shown = reference.slot() == Slot.COVER
                ? reference.resourceId().equals(event.presentation().coverId())
                : organisers.dropLogo(event.key(), reference.resourceId());
        if (!shown) {
            return;
        }
        Event without = events.store(reference.slot() == Slot.COVER ? event.withoutCover(now) : event.touched(now));
        if (without.isPublished() && without.history().deletedAt() == null) {
            messages.changed(without, List.of(reference.slot() == Slot.COVER ? "coverId" : "organisers"), null);
        }
    }
}
