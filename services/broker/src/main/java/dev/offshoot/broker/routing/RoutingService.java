package dev.offshoot.broker.routing;

import static dev.offshoot.broker.routing.RoutingProblem.INVALID_ROUTING;
import static dev.offshoot.broker.routing.RoutingProblem.ROUTING_NOT_FOUND;

import dev.offshoot.broker.audit.AuditTrail;
import dev.offshoot.broker.routing.DocumentReader.Reading;
import dev.offshoot.broker.routing.RoutingHistory.Author;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Looks at the routing and changes it; every change is a new number. */
@Singleton
class RoutingService {

    private final RoutingHistory history;
    private final RoutingRepository routings;
    private final LocalUsers users;
    private final AuditTrail audit;
    private final DocumentText documents;

    RoutingService(
            RoutingHistory history,
            RoutingRepository routings,
            LocalUsers users,
            AuditTrail audit,
            DocumentText documents) {
        this.history = history;
        this.routings = routings;
        this.users = users;
        this.audit = audit;
        this.documents = documents;
    }

    StoredRouting active() {
        return history.active().orElseThrow(() -> ROUTING_NOT_FOUND.because("No routing is stored yet"));
    }

    Map<String, Object> tree(StoredRouting stored) {
        return documents.tree(stored.document());
    }

    RoutingChange preview(ChangeRouting change, IfMatch seen) {
        StoredRouting before = active();
        seen.require(Etag.of(before.number()));
        RoutingDocument after = check(change.document());
        return new RoutingChange(before.number(), RoutingChange.between(documents.parse(before.document()), after));
    }

    @Transactional
    RoutingChange change(ChangeRouting change, IfMatch seen, Caller caller) {
        AuditTrail.requireOwnName(caller);
        routings.lock();
        RoutingChange preview = preview(change, seen);
        int number = history.append(
                RoutingSource.OPERATOR, documents.write(change.document()), change.reason(), author(caller));
        audit.note(caller, "routing.changed", Integer.toString(number), change.reason());
        return new RoutingChange(number, preview.changes());
    }

    @Transactional
    RoutingChange activate(int number, String reason, Caller caller) {
        AuditTrail.requireOwnName(caller);
        routings.lock();
        StoredRouting earlier = routings.findByNumber(number)
                .orElseThrow(() -> ROUTING_NOT_FOUND.because("There is no routing " + number));
        RoutingDocument before = documents.parse(active().document());
        RoutingDocument after = check(tree(earlier));
        int next = history.append(RoutingSource.ROLLBACK, earlier.document(), reason, author(caller));
        audit.note(caller, "routing.rolled-back", number + " as " + next, reason);
        return new RoutingChange(next, RoutingChange.between(before, after));
    }

    private RoutingDocument check(Map<String, Object> tree) {
        Reading reading = documents.read(tree);
        if (!reading.faults().isEmpty()) {
            throw INVALID_ROUTING.because("The routing has faults").withErrors(reading.faults());
        }
        return reading.document();
    }

    private Author author(Caller caller) {
        Long id = caller instanceof Caller.Person person ? users.idOf(person.id()) : null;
        return new Author(id, caller.name());
    }
}
