package dev.offshoot.web;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.service.OffshootService;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;

/** The sample service on a free port, with the library's own defaults. */
public final class SampleService implements AutoCloseable {

    private final EmbeddedServer server;
    private final HttpClient http = HttpClient.newHttpClient();

    private SampleService(EmbeddedServer server) {
        this.server = server;
    }

    /** Without a database. */
    public static SampleService start(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(properties);
        all.putIfAbsent("offshoot.database.enabled", false);
        all.put("offshoot.sample.port", -1);
        return new SampleService(
                OffshootService.context("sample").properties(all).run(EmbeddedServer.class));
    }

    /** With an empty database of its own. */
    public static SampleService startWithDatabase(Map<String, Object> properties) {
        PostgresAddress server = Backing.postgres();
        String prefix = "web_" + Long.toString(System.nanoTime(), 36) + "_";
        Map<String, Object> all = new HashMap<>(properties);
        all.put("offshoot.database.enabled", true);
        all.putAll(new Provisioning(server.jdbcUrl("postgres"), server.user(), server.password(), prefix)
                .provision("sample", new RolePasswords("rows", "owner"))
                .properties());
        return start(all);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.getURI().resolve(path));
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI url() {
        return server.getURI();
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }
}
