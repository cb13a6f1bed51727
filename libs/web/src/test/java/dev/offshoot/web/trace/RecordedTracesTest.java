package dev.offshoot.web.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.offshoot.web.SampleService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RecordedTracesTest {

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @Test
    void spanOfARequestReachesTheCollector() throws Exception {
        HttpServer collector = collector();
        String endpoint = "http://127.0.0.1:" + collector.getAddress().getPort();
        try (SampleService service =
                SampleService.start(Map.of("offshoot.tracing.endpoint", endpoint, "offshoot.tracing.ratio", 1.0))) {
            service.get("/api/sample/orders/56e40000-0000-4000-8000-000000000000?token=secret");
        } finally {
            String spans = received.poll(10, TimeUnit.SECONDS);
            collector.stop(0);
            assertThat(spans).contains("GET /api/sample/orders/{id}", "sample").doesNotContain("56e40000", "secret");
        }
    }

    private HttpServer collector() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}
