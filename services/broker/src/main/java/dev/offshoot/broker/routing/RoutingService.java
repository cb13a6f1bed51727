package dev.offshoot.broker.routing;

import static dev.offshoot.broker.routing.RoutingProblem.INVALID_ROUTING;
import static dev.offshoot.broker.routing.RoutingProblem.NOT_WHILE_IMPERSONATING;
import static dev.offshoot.broker.routing.RoutingProblem.ROUTING_NOT_FOUND;

import dev.offshoot.broker.audit.AuditTrail;
import dev.offshoot.broker.routing.DocumentReader.Reading;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the routing and changes it; every change is a new number. */
@Singleton
class RoutingService {

    private static final Argument<Map<String, Object>> TREE = Argument.mapOf(String.class, Object.class);

    private final RoutingHistory history;
    private final RoutingRepository routings;
    private final LocalUsers users;
    private final AuditTrail audit;
    private final ObjectMapper json;

    RoutingService(
            RoutingHistory history, RoutingRepository routings, LocalUsers users, AuditTrail audit, ObjectMapper json) {
        this.history = history;
        this.routings = routings;
        this.users = users;
        this.audit = audit;
        this.json = json;
    }

    StoredRouting active() {
        return history.active().orElseThrow(() -> ROUTING_NOT_FOUND.because("No routing is stored yet"));
    }

    Map<String, Object> tree(StoredRouting stored) {
        try {
            return json.readValue(stored.document(), TREE);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Routing " + stored.number() + " is no JSON", unreadable);
        }
    }

    RoutingChange preview(ChangeRouting change, IfMatch seen) {
        StoredRouting before = active();
        seen.require(Etag.of(before.number()));
        RoutingDocument after = check(change.document());
        return new RoutingChange(
                before.number(),
                RoutingChange.between(DocumentReader.read(tree(before)).document(), after));
    }

    @Transactional
    RoutingChange change(ChangeRouting change, IfMatch seen, Caller caller) {
        refuseImpersonation(caller);
        RoutingChange preview = preview(change, seen);
        int number = history.append(
                RoutingSource.OPERATOR, history.text(change.document()), change.reason(), author(caller));
        audit.note(caller, "routing.changed", Integer.toString(number), change.reason());
        return new RoutingChange(number, preview.changes());
    }

    @Transactional
    RoutingChange activate(int number, String reason, Caller caller) {
        refuseImpersonation(caller);
        StoredRouting earlier = routings.findByNumber(number)
                .orElseThrow(() -> ROUTING_NOT_FOUND.because("There is no routing " + number));
        RoutingDocument before = DocumentReader.read(tree(active())).document();
        RoutingDocument after = check(tree(earlier));
        int next = history.append(RoutingSource.ROLLBACK, earlier.document(), reason, author(caller));
        audit.note(caller, "routing.rolled-back", number + " as " + next, reason);
        return new RoutingChange(next, RoutingChange.between(before, after));
    }

    private static RoutingDocument check(Map<String, Object> tree) {
        Reading reading = DocumentReader.read(tree);
        if (!reading.faults().isEmpty()) {
            throw INVALID_ROUTING.because("The routing has faults").withErrors(reading.faults());
        }
        return reading.document();
    }

    private @Nullable Long author(Caller caller) {
        return caller instanceof Caller.Person person ? users.idOf(person.id()) : null;
    }

    private static void refuseImpersonation(Caller caller) {
        if (caller instanceof Caller.Person person && person.actor() != null) {
            throw NOT_WHILE_IMPERSONATING.because("Somebody else acts for this person");
        }
    }
}
