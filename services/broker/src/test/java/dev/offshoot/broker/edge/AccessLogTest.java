package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AccessLogTest {

    private static final String ROUTE =
            "{id: shop-pay, path: \"/api/shop/pay/{token}\", anonymous: true, mask: [token]}";

    private final Logger logger = (Logger) LoggerFactory.getLogger("access");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(lines);
    }

    private List<Map<String, String>> written(TestEdge edge) {
        edge.log.write();
        return lines.list.stream()
                .map(line -> line.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value))))
                .toList();
    }

    @Test
    void lineTellsWhatHappenedAndNoSecret() {
        UUID ada = UUID.randomUUID();
        try (Service service = Service.answering("paid");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            Client.Answer answer = Client.get(
                    edge.port(),
                    "/api/shop/pay/s3cret?card=4111",
                    "Authorization: Bearer " + edge.auth.token(ada),
                    "Cookie: a=b");

            Awaitility.await().until(() -> !written(edge).isEmpty());
            Map<String, String> line = written(edge).getFirst();
            assertThat(line)
                    .containsEntry("route", "shop-pay")
                    .containsEntry("method", "GET")
                    .containsEntry("path", "/api/shop/pay/***")
                    .containsEntry("status", "200")
                    .containsEntry("bytes", "4")
                    .containsEntry("instance", service.url())
                    .containsEntry("user", ada.toString())
                    .containsEntry("network", "127.0.0.1")
                    .containsEntry("traceId", answer.header("Trace-Id"))
                    .containsEntry("outcome", "answered");
            assertThat(line.values()).noneMatch(value -> value.contains("s3cret") || value.contains("4111"));
        }
    }

    @Test
    void refusalIsALineToo() {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            Client.get(edge.port(), "/api/shop/pay/x", "Authorization: Bearer forged");

            Awaitility.await().until(() -> !written(edge).isEmpty());
            assertThat(written(edge).getFirst())
                    .containsEntry("status", "401")
                    .containsEntry("outcome", "invalid-token")
                    .containsEntry("instance", "");
        }
    }

    /** On one connection, so once the second is counted the line of the first is either there or never will be. */
    private static void noteTwo(TestEdge edge) {
        try (Client client = new Client(edge.port())) {
            for (int i = 0; i < 2; i++) {
                client.request("GET", "/api/shop/pay/x", "");
                assertThat(client.read().status()).isEqualTo(200);
            }
        }
        Awaitility.await()
                .until(() -> edge.figures.get("broker.outcomes").counter().count() == 2);
    }

    @Test
    void quickOnesAreNotWrittenWhereOnlySlowOnesCount() {
        for (String mode : List.of("slow", "off")) {
            try (Service service = Service.answering("ok");
                    TestEdge edge = TestEdge.logging(mode).route("shop", service, ROUTE)) {
                noteTwo(edge);

                assertThat(written(edge)).as(mode).noneMatch(line -> Long.parseLong(line.get("ms")) < 1000);
            }
        }
    }
}
