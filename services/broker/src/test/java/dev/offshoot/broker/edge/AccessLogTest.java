package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class AccessLogTest {

    private static final String ROUTE =
            "{id: shop-pay, path: \"/api/shop/pay/{token}\", anonymous: true, mask: [token]}";

    private static List<Map<String, Object>> written(TestEdge edge) {
        edge.log.write();
        return edge.logged
                .toString(StandardCharsets.UTF_8)
                .lines()
                .map(AccessLogTest::parse)
                .toList();
    }

    private static Map<String, Object> parse(String line) {
        try {
            return ObjectMapper.getDefault().readValue(line, Argument.mapOf(String.class, Object.class));
        } catch (IOException noJson) {
            throw new UncheckedIOException(line, noJson);
        }
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
            Map<String, Object> line = written(edge).getFirst();
            assertThat(line)
                    .containsEntry("route", "shop-pay")
                    .containsEntry("method", "GET")
                    .containsEntry("path", "/api/shop/pay/***")
                    .containsEntry("status", 200)
                    .containsEntry("bytes", 4)
                    .containsEntry("instance", service.url())
                    .containsEntry("user", ada.toString())
                    .containsEntry("network", "127.0.0.1")
                    .containsEntry("traceId", answer.header("Trace-Id"))
                    .containsEntry("outcome", "answered")
                    .hasEntrySatisfying("at", at -> assertThat(at.toString()).matches("20\\d\\d-.*T.*\\.\\d{3}Z"));
            assertThat(line.values())
                    .noneMatch(value -> value.toString().contains("s3cret")
                            || value.toString().contains("4111"));
        }
    }

    @Test
    void whateverAPathHoldsTheLineStaysOneLineOfJson() {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, "{id: shop, path: \"/api/shop/**\"}")) {
            Client.get(edge.port(), "/api/shop/\"}{\"status\":1/x");
            Client.get(edge.port(), "/api/shop/next");

            Awaitility.await().until(() -> written(edge).size() == 2);
            assertThat(written(edge).getFirst())
                    .containsEntry("path", "/api/shop/\"}{\"status\":1/x")
                    .containsEntry("status", 200);
        }
    }

    @Test
    void refusalIsALineToo() {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            Client.get(edge.port(), "/api/shop/pay/x", "Authorization: Bearer forged");

            Awaitility.await().until(() -> !written(edge).isEmpty());
            assertThat(written(edge).getFirst())
                    .containsEntry("status", 401)
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

                assertThat(written(edge))
                        .as(mode)
                        .noneMatch(line -> String.valueOf(line.get("ms")).length() < 4);
            }
        }
    }
}
