package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PassingOnTest {

    private static TestEdge edge;
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.that(call -> {
            byte[] body = call.body();
            call.answer(
                    200,
                    call.line() + "|" + body.length,
                    "Server: secret",
                    "X-Powered-By: x",
                    "Offshoot-Inner: 1",
                    "Set-Cookie: a=b",
                    "Access-Control-Allow-Origin: *",
                    "ETag: \"1\"");
        });
        edge = TestEdge.start().route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
    }

    @AfterAll
    static void stop() {
        edge.close();
        service.close();
    }

    @Test
    void pathAndQueryArriveUnchanged() {
        var answer = Client.get(edge.port(), "/api/shop/a;b/c%20d?q=%2F..&x");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("GET /api/shop/a;b/c%20d?q=%2F..&x HTTP/1.1|0");
    }

    @Test
    void bodyArrivesWhole() {
        var answer = Client.once(edge.port(), "POST", "/api/shop/x", "hello");

        assertThat(answer.text()).endsWith("|5");
    }

    @Test
    void connectionIsUsedAgain() {
        try (Client client = new Client(edge.port())) {
            for (int i = 0; i < 3; i++) {
                client.request("GET", "/api/shop/" + i, "");
                assertThat(client.read().text()).startsWith("GET /api/shop/" + i + " ");
            }
        }
    }

    @Test
    void pipelinedRequestsAreAnsweredInOrder() {
        try (Client client = new Client(edge.port())) {
            String request = "GET /api/shop/%d HTTP/1.1\r\nHost: front.test\r\n\r\n";
            client.send(request.formatted(1) + request.formatted(2) + request.formatted(3));

            assertThat(client.read().text()).startsWith("GET /api/shop/1 ");
            assertThat(client.read().text()).startsWith("GET /api/shop/2 ");
            assertThat(client.read().text()).startsWith("GET /api/shop/3 ");
        }
    }

    @Test
    void pipelinedBodiesArriveWhole() {
        try (Client client = new Client(edge.port())) {
            String request = "POST /api/shop/%d HTTP/1.1\r\nHost: front.test\r\nContent-Length: 5\r\n\r\nhello";
            client.send(request.formatted(1) + request.formatted(2) + request.formatted(3));

            for (int i = 1; i <= 3; i++) {
                assertThat(client.read().text()).isEqualTo("POST /api/shop/" + i + " HTTP/1.1|5");
            }
        }
    }

    @Test
    void unclaimedPathIsNoRoute() {
        var answer = Client.get(edge.port(), "/elsewhere");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("\"code\":\"no-route\"").contains("\"traceId\":\"");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void whatServicesTellAmongThemselvesStaysInside() {
        var answer = Client.get(edge.port(), "/api/shop/x");

        assertThat(answer.has("Server")).isFalse();
        assertThat(answer.has("X-Powered-By")).isFalse();
        assertThat(answer.has("Offshoot-Inner")).isFalse();
        assertThat(answer.has("Set-Cookie")).isFalse();
        assertThat(answer.has("Access-Control-Allow-Origin")).isFalse();
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Trace-Id")).hasSize(32);
    }
}
