package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What hostile or careless clients and services do beside malformed requests. */
class AbuseTest {

    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    @Test
    void slowBodyIsCutAfterItsSilence() {
        AtomicBoolean cut = new AtomicBoolean();
        try (Service service = Service.that(call -> {
                    try {
                        call.body();
                    } finally {
                        cut.set(true);
                    }
                });
                TestEdge edge =
                        TestEdge.start().route("shop", service, "{id: shop, path: \"/api/shop/**\", idle: 200ms}");
                Client client = new Client(edge.port())) {
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 10\r\n\r\nx");

            assertThat(client.isClosedByServer()).isTrue();
            Awaitility.await().untilTrue(cut);
        }
    }

    @Test
    void connectionsBeyondTheLimitsAreRefusedAtTheDoor() {
        for (TestEdge crowded : new TestEdge[] {TestEdge.crowded(2, 50), TestEdge.crowded(50, 2)}) {
            try (Service service = Service.answering("ok");
                    TestEdge edge = crowded.route("shop", service, ROUTE)) {
                beTwoAndTurnAwayTheThird(edge.port());

                Awaitility.await().until(() -> isServed(edge.port()));
            }
        }
    }

    private static void beTwoAndTurnAwayTheThird(int port) {
        try (Client first = new Client(port);
                Client second = new Client(port)) {
            first.request("GET", "/api/shop/x", "");
            second.request("GET", "/api/shop/x", "");
            assertThat(first.read().status()).isEqualTo(200);
            assertThat(second.read().status()).isEqualTo(200);

            try (Client third = new Client(port)) {
                assertThat(third.isClosedByServer()).isTrue();
            }
        }
    }

    private static boolean isServed(int port) {
        try {
            return Client.get(port, "/api/shop/x").status() == 200;
        } catch (RuntimeException stillFull) {
            return false;
        }
    }

    @Test
    void packedBodyIsNeverUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[64 << 20]);
        }
        HexFormat hex = HexFormat.of();
        try (Service service = Service.that(call -> {
                    byte[] body = call.body();
                    call.answer(200, body.length + " " + hex.formatHex(body, 0, 16));
                });
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE);
                Client client = new Client(edge.port())) {
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Encoding: gzip\r\nContent-Length: "
                    + packed.size() + "\r\n\r\n");
            client.send(packed.toByteArray());

            assertThat(client.read().text())
                    .isEqualTo(packed.size() + " " + hex.formatHex(packed.toByteArray(), 0, 16));
        }
    }

    @Test
    void semicolonIsAnOrdinaryCharacter() {
        try (Service service = Service.that(call -> call.answer(200, call.line()));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            assertThat(Client.get(edge.port(), "/api/shop;x").status()).isEqualTo(404);
            assertThat(Client.get(edge.port(), "/api/shop;x/y").status()).isEqualTo(404);
            assertThat(Client.get(edge.port(), "/api/shop/;x").text()).isEqualTo("GET /api/shop/;x HTTP/1.1");
        }
    }

    @Test
    void clientThatIsHalfGoneIsGone() throws IOException {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE);
                Client client = new Client(edge.port())) {
            client.send("GET /api/shop/x HTTP/1.1\r\nHost: fro");
            client.socket.shutdownOutput();

            assertThat(client.isClosedByServer()).isTrue();
            assertThat(service.heads).isEmpty();
        }
    }

    @Test
    void upgradeIsNotPassedOn() {
        try (Service service = Service.answering("plain");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            for (String protocol : new String[] {"h2c", "websocket"}) {
                var answer = Client.get(
                        edge.port(),
                        "/api/shop/x",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: " + protocol,
                        "HTTP2-Settings: AAMAAABkAAQAAP__");

                assertThat(answer.text()).isEqualTo("plain");
                assertThat(service.heads.getLast().toLowerCase(Locale.ROOT))
                        .doesNotContain("upgrade", "http2-settings");
            }
        }
    }

    @Test
    void serviceCannotSwitchProtocols() {
        try (Service service = Service.that(
                        call -> call.write("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            assertThat(Client.once(edge.port(), "POST", "/api/shop/x", "b").status())
                    .isEqualTo(502);
        }
    }

    @Test
    void answerWithTooLargeAHeadIsABadAnswer() {
        try (Service service = Service.that(call -> call.answer(200, "x", "X-A: " + "a".repeat(40_000)));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            assertThat(Client.once(edge.port(), "POST", "/api/shop/x", "b").text())
                    .contains("\"code\":\"bad-answer\"");
        }
    }

    @Test
    void absoluteFormOfTheOwnHostIsItsPath() {
        try (Service service = Service.that(call -> call.answer(200, call.line()));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            assertThat(Client.get(edge.port(), "http://front.test/api/shop/x?y").text())
                    .isEqualTo("GET /api/shop/x?y HTTP/1.1");
        }
    }

    @Test
    void tokenInAQueryStringIsNotRead() {
        try (Service service = Service.that(call -> call.answer(200, "<" + call.header("Authorization") + ">"));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            String token = edge.auth.token(UUID.randomUUID());

            assertThat(Client.get(edge.port(), "/api/shop/x?access_token=" + token)
                            .text())
                    .isEqualTo("<>");
            assertThat(edge.auth.verifications.get()).isZero();
        }
    }

    @Test
    void everyProblemNamesItsPathAndTrace() {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            for (String target : new String[] {"/nowhere?q=1", "/api/shop/..%2Fauth", "/api//shop", "/api/shop/%zz"}) {
                String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
                var answer = Client.get(edge.port(), target);
                assertThat(answer.text())
                        .contains("\"instance\":\"" + path + "\"")
                        .containsPattern("\"traceId\":\"(?!0{32})[0-9a-f]{32}\"");
            }
            try (Client client = new Client(edge.port())) {
                client.send("GET /api/shop/x HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
                assertThat(client.read().text()).contains("\"instance\":\"/api/shop/x\"");
            }
        }
    }

    @Test
    void limitsOfCallerAndNetworkHold() {
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.limiting(3, 5).route("shop", service, ROUTE)) {
            String ada = "Authorization: Bearer " + edge.auth.token(UUID.randomUUID());
            String ben = "Authorization: Bearer " + edge.auth.token(UUID.randomUUID());
            for (int i = 0; i < 3; i++) {
                assertThat(Client.get(edge.port(), "/api/shop/x", ada).status()).isEqualTo(200);
            }

            var refused = Client.get(edge.port(), "/api/shop/x", ada);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.header("RateLimit-Policy")).isEqualTo("3;w=60");
            for (int i = 0; i < 2; i++) {
                assertThat(Client.get(edge.port(), "/api/shop/x", ben).status()).isEqualTo(200);
            }
            assertThat(Client.get(edge.port(), "/api/shop/x", ben).header("RateLimit-Policy"))
                    .isEqualTo("5;w=60");
        }
    }
}
