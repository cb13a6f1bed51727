package dev.offshoot.broker.audit;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Notes a change in the transaction that makes it. */
@Singleton
public class AuditTrail {

    private final AuditRepository entries;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    AuditTrail(AuditRepository entries, UuidGenerator uuids, InstantSource clock) {
        this.entries = entries;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** Refuses changes made in somebody else's name. */
    public static void requireOwnName(Caller caller) {
        if (caller instanceof Caller.Person person && person.actor() != null) {
            throw AuditProblem.NOT_WHILE_IMPERSONATING.because("Somebody else acts for this person");
        }
    }

    public void note(Caller caller, String action, String target, @Nullable String reason) {
        UUID actor = caller instanceof Caller.Person person ? person.actor() : null;
        entries.save(new AuditEntry(
                null,
                uuids.next(),
                clock.instant(),
                caller.name(),
                actor == null ? null : actor.toString(),
                action,
                target,
                reason,
                MDC.get("traceId")));
    }
}
