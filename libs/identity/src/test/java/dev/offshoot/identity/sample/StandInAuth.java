package dev.offshoot.identity.sample;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Auth over HTTP, with answers set by the test. */
public final class StandInAuth implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger keyReads = new AtomicInteger();
    private final List<String> directoryAuthorizations = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> directory = question -> "{\"users\":[],\"unknown\":[]}";
    private volatile String revocations = "{\"sessions\":[],\"users\":[],\"keys\":[],\"clients\":[]}";
    private volatile String scope = "auth:directory";

    public StandInAuth(ECKey... keys) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String published = new JWKSet(List.of(keys)).toString();
        server.createContext("/api/auth/.well-known/jwks.json", exchange -> {
            keyReads.incrementAndGet();
            answer(exchange, published);
        });
        server.createContext("/api/auth/oauth/token", exchange -> answer(exchange, grant()));
        server.createContext("/api/auth/revocations", exchange -> answer(exchange, revocations));
        server.createContext("/api/auth/directory", this::answerDirectory);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public int keyReads() {
        return keyReads.get();
    }

    public List<String> directoryAuthorizations() {
        return directoryAuthorizations;
    }

    public void directory(UnaryOperator<String> answer) {
        directory = answer;
    }

    public void revocations(String json) {
        revocations = json;
    }

    public void scope(String granted) {
        scope = granted;
    }

    public Map<String, Object> settings() {
        return Map.of("offshoot.services.auth.url", url(), "offshoot.ledger.client-secret", "quiet");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private String grant() {
        return "{\"access_token\":\"own-token\",\"token_type\":\"Bearer\",\"expires_in\":600,\"scope\":\"%s\"}"
                .formatted(scope);
    }

    private void answerDirectory(HttpExchange exchange) throws IOException {
        directoryAuthorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(exchange, directory.apply(question));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
