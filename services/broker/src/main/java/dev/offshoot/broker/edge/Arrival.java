package dev.offshoot.broker.edge;

import dev.offshoot.broker.http.Paths;
import dev.offshoot.broker.http.RequestHead;
import dev.offshoot.broker.routing.ActiveRouting;
import dev.offshoot.broker.routing.Route;
import dev.offshoot.broker.routing.Routing;
import dev.offshoot.broker.routing.Rules;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The first steps of a request, all from memory: its path, its route, who sent it. */
@Singleton
final class Arrival {

    private final ActiveRouting routing;
    private final TrustedProxies proxies;

    Arrival(ActiveRouting routing, TrustedProxies proxies) {
        this.routing = routing;
        this.proxies = proxies;
    }

    ClientRequest read(RequestHead head, Peer peer, Trace trace) {
        String path = Paths.of(head.target());
        String wanted = Cors.preflightFor(head.method(), head.headers());
        Route route = route(path, wanted == null ? head.method().name() : wanted);
        return new ClientRequest(
                head, path, route, trace, proxies.find(peer, head.headers()), isPreflight(wanted, route));
    }

    private static boolean isPreflight(@Nullable String wanted, Route route) {
        return wanted != null && route.spec().cors() == Rules.Cors.PLATFORM;
    }

    private Route route(String path, String method) {
        Routing current = routing.current();
        return current.find(method, path)
                .orElseThrow(() -> current.knows(path)
                        ? EdgeProblem.METHOD_NOT_ALLOWED.refuse("This address does not take this method.")
                        : EdgeProblem.NO_ROUTE.refuse("No service answers this address."));
    }
}
