package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Acceptance scenario 13, ten minutes long by {@code bench broker events}. */
class EventStreamTest {

    private static final String HEAD =
            "HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final int EVENTS = 100;

    /** The next event is not sent before this one was seen: one that waited for company would never come. */
    @Test
    void eachEventPassesAloneThroughADeadlineLongOver() throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Service service = Service.that(call -> {
                    call.write(HEAD);
                    while (call.in().read() == 'n') {
                        String event = "data: " + System.nanoTime() + "\n\n";
                        call.write(Integer.toHexString(event.length()) + "\r\n" + event + "\r\n");
                    }
                });
                TestEdge edge =
                        TestEdge.start().route("shop", service, "{id: shop, path: \"/api/shop/**\", deadline: 20ms}");
                Client client = new Client(edge.port())) {
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 1000000\r\n\r\n");
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
            client.send("n");
            while (!client.line().isEmpty()) {
                // the head
            }
            while (micros.size() < EVENTS || System.nanoTime() < end) {
                String event = new String(client.chunk(), java.nio.charset.StandardCharsets.US_ASCII);
                long sent = Long.parseLong(event.strip().substring("data: ".length()));
                micros.add((System.nanoTime() - sent) / 1000);
                client.send("n");
            }
        }
        Collections.sort(micros);
        assertThat(micros.get(micros.size() * 9 / 10)).isLessThan(50_000);
    }
}
