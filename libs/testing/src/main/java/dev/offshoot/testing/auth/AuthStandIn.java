package dev.offshoot.testing.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.offshoot.testing.http.Json;
import dev.offshoot.testing.token.SigningKey;
import dev.offshoot.testing.token.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers what the other services ask auth: keys, revocations, the user directory, service tokens. */
public final class AuthStandIn implements AutoCloseable {

    public static final String KEYS = "/api/auth/.well-known/jwks.json";
    public static final String REVOCATIONS = "/api/auth/revocations";
    public static final String DIRECTORY = "/api/auth/directory";
    public static final String TOKEN = "/api/auth/oauth/token";

    /** What auth grants a service that asks for nothing in particular. */
    private static final String EVERY_SERVICE = "auth:directory";

    private static final Map<String, String> REGISTERED = Map.of("mail", "auth:directory auth:directory.email");
    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final SigningKey key;
    private final Tokens tokens;
    private final KnownUsers users = new KnownUsers();
    private final RevokedAccess revoked = new RevokedAccess();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
    private volatile int failure;

    private AuthStandIn(HttpServer server, SigningKey key, Tokens tokens) {
        this.server = server;
        this.key = key;
        this.tokens = tokens;
    }

    public static AuthStandIn start(SigningKey key, Tokens tokens) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AuthStandIn auth = new AuthStandIn(server, key, tokens);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", auth::answer);
            server.start();
            return auth;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What {@code POST /api/auth/directory} knows. */
    public KnownUsers users() {
        return users;
    }

    /** What {@code GET /api/auth/revocations} lists. */
    public RevokedAccess revoked() {
        return revoked;
    }

    /** How often a path was asked, failures included. */
    public int calls(String path) {
        return calls.computeIfAbsent(path, _ -> new AtomicInteger()).get();
    }

    /** Every answer from now on is this status and nothing else. */
    public void failWith(int status) {
        failure = status;
    }

    public void recover() {
        failure = 0;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            calls.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
            String request = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (failure > 0) {
                exchange.sendResponseHeaders(failure, NO_BODY);
                return;
            }
            switch (path) {
                case KEYS -> send(exchange, key.jwks());
                case REVOCATIONS -> send(exchange, revoked.json());
                case DIRECTORY -> send(exchange, users.json(request));
                case TOKEN -> send(exchange, grant(exchange, request));
                default -> exchange.sendResponseHeaders(404, NO_BODY);
            }
        }
    }

    private String grant(HttpExchange exchange, String request) {
        String client = clientName(exchange);
        String asked = parameter(request, "scope");
        String scope = asked.isEmpty() ? REGISTERED.getOrDefault(client, EVERY_SERVICE) : asked;
        return Json.write(Map.of(
                "access_token",
                tokens.service(client, scope).token(),
                "token_type",
                "Bearer",
                "expires_in",
                600,
                "scope",
                scope));
    }

    private static String clientName(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String credentials = new String(Base64.getDecoder().decode(header.substring("Basic ".length())), UTF_8);
        return URLDecoder.decode(credentials.substring(0, credentials.indexOf(':')), UTF_8);
    }

    private static String parameter(String form, String name) {
        return List.of(form.split("&")).stream()
                .filter(field -> field.startsWith(name + "="))
                .map(field -> URLDecoder.decode(field.substring(name.length() + 1), UTF_8))
                .findFirst()
                .orElse("");
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }
}
