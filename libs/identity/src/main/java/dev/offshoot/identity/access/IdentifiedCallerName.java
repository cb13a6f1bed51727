package dev.offshoot.identity.access;

import dev.offshoot.identity.Caller;
import dev.offshoot.web.CallerName;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Callers by their identity, strangers by their network. */
@Singleton
class IdentifiedCallerName implements CallerName {

    private final ClientAddress clients;

    IdentifiedCallerName(ClientAddress clients) {
        this.clients = clients;
    }

    @Override
    public String of(HttpRequest<?> request) {
        Caller caller = CallerAuthentication.of(request);
        return caller instanceof Caller.Anonymous ? "network:" + clients.networkOf(request) : caller.name();
    }
}
