package dev.offshoot.mail.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Payments, as far as mail asks it. */
public final class DocumentServer implements AutoCloseable {

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, List<String>> calls = new ConcurrentHashMap<>();
    private final HttpServer server;

    public DocumentServer(String url) {
        try {
            URI address = URI.create(url);
            this.server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    /** The path of a new document. */
    public String holds(int status, byte[] content) {
        String path = "/api/payments/invoices/" + UUID.randomUUID() + "/document";
        holds(path, status, content);
        return path;
    }

    public void holds(String path, int status, byte[] content) {
        answers.put(path, new Answer(status, content));
    }

    /** The Authorization header of each call. */
    public List<String> calls(String path) {
        return calls.getOrDefault(path, List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            calls.computeIfAbsent(path, _ -> new CopyOnWriteArrayList<>())
                    .add(exchange.getRequestHeaders().getFirst("Authorization"));
            Answer answer = answers.getOrDefault(path, new Answer(404, new byte[0]));
            if (answer.status() == 302) {
                exchange.getResponseHeaders().set("Location", path);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/pdf");
            exchange.sendResponseHeaders(answer.status(), answer.content().length == 0 ? -1 : answer.content().length);
            exchange.getResponseBody().write(answer.content());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of a file
    private record Answer(int status, byte[] content) {}
}
