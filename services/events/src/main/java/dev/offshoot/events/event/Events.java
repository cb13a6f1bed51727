package dev.offshoot.events.event;

import static dev.offshoot.events.event.EventProblem.EVENT_NOT_FOUND;

import dev.offshoot.contracts.events.EventCreated;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What can be done with events. */
@Singleton
public class Events {

    private final EventRepository rows;
    private final LocalUsers users;
    private final Outbox outbox;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Events(EventRepository rows, LocalUsers users, Outbox outbox, UuidGenerator uuids, InstantSource clock) {
        this.rows = rows;
        this.users = users;
        this.outbox = outbox;
        this.uuids = uuids;
        this.clock = clock;
    }

    Event find(UUID owner, UUID uuid) {
        return rows.findByUuidAndOwnerId(uuid, users.idOf(owner))
                .orElseThrow(() -> EVENT_NOT_FOUND.because("You have no event " + uuid));
    }

    List<Event> page(UUID owner, long before, int most) {
        return rows.page(users.idOf(owner), before, most);
    }

    @Transactional
    Event create(UUID owner, String title) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Event made = new Event(null, uuids.next(), users.idOf(owner), title.strip(), now, 0);
        outbox.append(new EventCreated(made.uuid(), owner, now));
        return rows.save(made);
    }

    @Transactional
    Event rename(UUID owner, UUID uuid, IfMatch seen, String title) {
        Event found = find(owner, uuid);
        seen.require(found.version());
        return rows.update(found.rename(title));
    }

    /** As a scenario has it; joins the running transaction. */
    public void restore(UUID uuid, UUID owner, String title, Instant createdAt) {
        rows.put(uuid, users.idOf(owner), title, createdAt);
    }

    /** Joins the running transaction. */
    void removeOf(UUID owner) {
        rows.removeOf(users.idOf(owner));
    }
}
