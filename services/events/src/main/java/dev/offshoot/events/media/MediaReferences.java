package dev.offshoot.events.media;

import dev.offshoot.contracts.media.Context;
import dev.offshoot.contracts.media.MediaReferenceAdded;
import dev.offshoot.contracts.media.MediaReferenceRemoved;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.event.OrganiserContent;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Tells media which pictures an event shows. Whoever calls holds the event's row. */
@Singleton
public class MediaReferences {

    private final MediaReferenceRepository references;
    private final Outbox outbox;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    MediaReferences(MediaReferenceRepository references, Outbox outbox, UuidGenerator uuids, InstantSource clock) {
        this.references = references;
        this.outbox = outbox;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Brings what media was told to what the event shows now. */
    public void bring(Event event, List<OrganiserContent> organisers, UUID by) {
        Instant now = clock.instant();
        Set<Shown> wanted = shown(event, organisers);
        Context context = contextOf(event);
        for (MediaReference live : references.live(event.key())) {
            if (!wanted.remove(new Shown(live.slot(), live.resourceId()))) {
                references.update(live.end(now, null));
                outbox.append(new MediaReferenceRemoved(
                        live.uuid(), live.resourceId(), context, live.slot().toString(), by));
            }
        }
        for (Shown shown : wanted) {
            UUID id = uuids.next();
            references.save(new MediaReference(null, id, event.key(), shown.slot(), shown.resource(), now, null, null));
            outbox.append(new MediaReferenceAdded(
                    id, shown.resource(), context, shown.slot().toString(), by));
        }
    }

    /** What media took away, newest first. */
    public List<MediaNotice> notices(long event) {
        return references.refused(event).stream()
                .map(one -> new MediaNotice(
                        one.slot(),
                        one.resourceId(),
                        Objects.requireNonNull(one.reason()),
                        Objects.requireNonNull(one.endedAt())))
                .toList();
    }

    static Context contextOf(Event event) {
        return new Context("event", event.uuid());
    }

    private static Set<Shown> shown(Event event, List<OrganiserContent> organisers) {
        Set<Shown> shown = new HashSet<>();
        UUID cover = event.presentation().coverId();
        if (cover != null) {
            shown.add(new Shown(Slot.COVER, cover));
        }
        for (OrganiserContent organiser : organisers) {
            UUID logo = organiser.logoId();
            if (logo != null) {
                shown.add(new Shown(Slot.LOGO, logo));
            }
        }
        return shown;
    }

    private record Shown(Slot slot, UUID resource) {}
}
