package dev.offshoot.identity.sample;

import dev.offshoot.identity.LocalUsers;
import dev.offshoot.identity.SetClock;
import dev.offshoot.service.OffshootService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** The sample service, running in process on a free port, without database and queues. */
public final class Ledger implements AutoCloseable {

    private final SetClock clock = new SetClock();
    private final RememberedUsers users = new RememberedUsers();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ApplicationContext context;
    private final EmbeddedServer server;

    public Ledger(StandInAuth auth) {
        this(auth, Map.of());
    }

    public Ledger(StandInAuth auth, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(auth.settings());
        settings.putAll(more);
        settings.put("offshoot.mode", "command");
        settings.put("offshoot.database.enabled", false);
        settings.put("micronaut.server.port", -1);
        context = OffshootService.context("ledger").properties(settings).build();
        context.registerSingleton(InstantSource.class, clock);
        context.registerSingleton(LocalUsers.class, users);
        context.start();
        server = context.getBean(EmbeddedServer.class).start();
    }

    public SetClock clock() {
        return clock;
    }

    public RememberedUsers users() {
        return users;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
