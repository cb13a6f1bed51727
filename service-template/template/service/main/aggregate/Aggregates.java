package dev.offshoot.[=service].[=aggregate];

import static dev.offshoot.[=service].[=aggregate].[=Aggregate]Problem.[=AGGREGATE]_NOT_FOUND;

import dev.offshoot.contracts.[=service].[=Aggregate]Created;
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

/** What can be done with [=aggregates]. */
@Singleton
public class [=Aggregates] {

    private final [=Aggregate]Repository rows;
    private final LocalUsers users;
    private final Outbox outbox;
    private final UuidGenerator uuids;
    private final InstantSource clock;

[#assign parameters = Aggregate + "Repository rows, LocalUsers users, Outbox outbox, UuidGenerator uuids, InstantSource clock"]
[#if (("    " + Aggregates + "(" + parameters + ") {")?length <= 120)]
    [=Aggregates]([=parameters]) {
[#else]
    [=Aggregates](
            [=parameters]) {
[/#if]
        this.rows = rows;
        this.users = users;
        this.outbox = outbox;
        this.uuids = uuids;
        this.clock = clock;
    }

    [=Aggregate] find(UUID owner, UUID uuid) {
        return rows.findByUuidAndOwnerId(uuid, users.idOf(owner))
                .orElseThrow(() -> [=AGGREGATE]_NOT_FOUND.because("You have no [=aggregate] " + uuid));
    }

    List<[=Aggregate]> page(UUID owner, long before, int most) {
        return rows.page(users.idOf(owner), before, most);
    }

    @Transactional
    [=Aggregate] create(UUID owner, String title) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        [=Aggregate] made = new [=Aggregate](null, uuids.next(), users.idOf(owner), title.strip(), now, 0);
        outbox.append(new [=Aggregate]Created(made.uuid(), owner, now));
        return rows.save(made);
    }

    @Transactional
    [=Aggregate] rename(UUID owner, UUID uuid, IfMatch seen, String title) {
        [=Aggregate] found = find(owner, uuid);
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
