package dev.offshoot.events.right;

import dev.offshoot.identity.Caller;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one answer to what a caller may do with an event; read anew for every request, so a removed right ends at once. */
@Singleton
public class EventAccess {

    public static final String REVIEW = "events:review";
    public static final String MANAGE = "events:manage";

    private final AccessRepository events;

    EventAccess(AccessRepository events) {
        this.events = events;
    }

    /** 404 for an event that is unknown, deleted, or hidden from this caller, without a difference. */
    public EventRights of(UUID event, Caller caller) {
        UUID person = caller instanceof Caller.Person someone ? someone.id() : null;
        AccessRow row = events.find(event, person).orElseThrow(() -> notFound(event));
        EventRights rights = rights(row, caller, person != null);
        if (!rights.isInsider() && !showsItself(row, person != null)) {
            throw notFound(event);
        }
        return rights;
    }

    /** As {@link #of(UUID, Caller)}, by the name in the public address. */
    public EventRights ofSlug(String slug, Caller caller) {
        UUID event = events.findBySlug(slug)
                .orElseThrow(() -> AccessProblem.EVENT_NOT_FOUND.because("There is no such event"));
        return of(event, caller);
    }

    private static boolean showsItself(AccessRow row, boolean signedIn) {
        return row.isPublic() && (signedIn || !row.isForMembers());
    }

    /** A service's scopes open its own routes; none of them makes it the owner of an event. */
    private static EventRights rights(AccessRow row, Caller caller, boolean signedIn) {
        Set<Right> granted = row.rights().stream().map(Right::of).collect(Collectors.toSet());
        return new EventRights(
                row.id(),
                row.uuid(),
                row.owned(),
                signedIn && caller.may(MANAGE),
                signedIn && caller.may(REVIEW),
                granted);
    }

    private static RuntimeException notFound(UUID event) {
        return AccessProblem.EVENT_NOT_FOUND.because("There is no event " + event);
    }
}
