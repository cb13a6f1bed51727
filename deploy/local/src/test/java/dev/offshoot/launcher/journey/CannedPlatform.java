package dev.offshoot.launcher.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A front that answers each path with what a test put there. */
final class CannedPlatform implements AutoCloseable {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    CannedPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answers.getOrDefault(exchange.getRequestURI().getPath(), "{}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    CannedPlatform answers(String path, String json) {
        answers.put(path, json);
        return this;
    }

    Guest guest() {
        FrontDoor front =
                new FrontDoor("http://127.0.0.1:" + server.getAddress().getPort(), "10.0.0.1", Patience.NONE);
        return new Guest(front, UUID.randomUUID() + "@example.test", "token");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
