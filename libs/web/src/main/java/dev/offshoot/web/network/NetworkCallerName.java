package dev.offshoot.web.network;

import dev.offshoot.web.CallerName;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

@Secondary
@Singleton
class NetworkCallerName implements CallerName {

    private final ClientAddress clients;

    NetworkCallerName(ClientAddress clients) {
        this.clients = clients;
    }

    @Override
    public String of(HttpRequest<?> request) {
        return "network:" + clients.networkOf(request);
    }
}
