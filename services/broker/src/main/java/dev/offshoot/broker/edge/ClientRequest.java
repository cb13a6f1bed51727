package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.RequestHead;
import dev.offshoot.broker.routing.Route;
import dev.offshoot.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What the edge knows of a request while it is on its way; lives on one loop. */
final class ClientRequest {

    private static final Caller ANONYMOUS = new Caller.Anonymous();

    final RequestHead head;
    final String path;
    final Route route;
    final Trace trace;
    final Peer peer;
    final boolean preflight;
    Caller caller = ANONYMOUS;
    String client = "";
    /** The value of the session cookie this request is authenticated by. */
    @Nullable
    String cookie;
    /** The access token that goes on in place of the cookie. */
    @Nullable
    String swapped;
    /** The browser shows a session that is over. */
    boolean clearsCookies;

    ClientRequest(RequestHead head, String path, Route route, Trace trace, Peer peer, boolean preflight) {
        this.head = head;
        this.path = path;
        this.route = route;
        this.trace = trace;
        this.peer = peer;
        this.preflight = preflight;
    }

    /** A user's UUID, else a client's id, else the network: whatever names the caller, as the key of a map. */
    Object callerKey() {
        return switch (caller) {
            case Caller.Person person -> person.id();
            case Caller.Service service -> service.client();
            case Caller.Anonymous ignored -> peer.network();
        };
    }
}
