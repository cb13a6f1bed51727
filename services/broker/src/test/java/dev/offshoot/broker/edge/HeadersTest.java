package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadersTest {

    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    private Service service;

    @BeforeEach
    void start() {
        service = Service.answering("ok");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private String seen() {
        return service.heads.getLast();
    }

    @Test
    void nothingReservedPassesFromOutside() {
        try (TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            Client.get(
                    edge.port(),
                    "/api/shop/x",
                    "Offshoot-Deadline: 1",
                    "Offshoot-Shadow: 1",
                    "X-Forwarded-For: 6.6.6.6",
                    "X_Forwarded_For: 6.6.6.6",
                    "X-Forwarded-Host: evil",
                    "Forwarded: for=6.6.6.6",
                    "X-Real-IP: 6.6.6.6",
                    "X-Original-URL: /admin",
                    "X-Rewrite-URL: /admin",
                    "Proxy: evil",
                    "baggage: a=b",
                    "TE: trailers",
                    "Connection: authorization",
                    "Authorization: Basic YTpi",
                    "Cookie: a=b; __Host-offshoot-csrf=1");

            assertThat(seen())
                    .doesNotContain(
                            "6.6.6.6", "Shadow", "X_Forwarded_For", "/admin", "evil", "baggage", "TE:", "a=b", "csrf")
                    .contains("X-Forwarded-For: 127.0.0.1", "X-Forwarded-Proto: http", "X-Forwarded-Host: front.test")
                    .contains("Authorization: Basic YTpi")
                    .containsPattern("Offshoot-Deadline: (2\\d{4}|30000)\r\n");
        }
    }

    @Test
    void trustedProxyNamesTheClient() {
        try (TestEdge edge = TestEdge.trusting("127.0.0.0/8").route("shop", service, ROUTE)) {
            Client.get(
                    edge.port(),
                    "/api/shop/x",
                    "X-Forwarded-For: 6.6.6.6, 9.9.9.9, 127.0.0.7",
                    "X-Forwarded-Proto: https");

            assertThat(seen()).contains("X-Forwarded-For: 9.9.9.9\r\n", "X-Forwarded-Proto: https");
        }
    }

    @Test
    void browsersAreToldToStayWithTlsOnceItWasUsed() {
        try (TestEdge edge = TestEdge.trusting("127.0.0.0/8").route("shop", service, ROUTE)) {
            assertThat(Client.get(edge.port(), "/api/shop/x").has("Strict-Transport-Security"))
                    .isFalse();
            assertThat(Client.get(edge.port(), "/api/shop/x", "X-Forwarded-Proto: https")
                            .header("Strict-Transport-Security"))
                    .startsWith("max-age=");
        }
    }

    @Test
    void authAloneGetsAndSetsTheSessionsCookies() {
        try (Service auth = Service.that(call -> call.answer(
                        200,
                        call.header("Cookie"),
                        "Set-Cookie: __Host-offshoot=new; Path=/",
                        "Set-Cookie: tracking=1",
                        "Offshoot-Stale: 3",
                        "Offshoot-Inner: 1"));
                TestEdge edge = TestEdge.start()
                        .route("auth", auth, "{id: auth, path: \"/api/auth/**\", cookies: session, anonymous: true}")) {
            var answer = Client.get(edge.port(), "/api/auth/x", "Cookie: theme=dark; __Host-offshoot=old; a=b");

            assertThat(answer.text()).isEqualTo("__Host-offshoot=old");
            assertThat(answer.headers())
                    .contains("Set-Cookie: __Host-offshoot=new; Path=/", "Offshoot-Stale: 3")
                    .noneMatch(header -> header.contains("tracking") || header.contains("Inner"));
        }
    }

    @Test
    void validTraceIsContinuedAndABrokenOneReplaced() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        try (TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            var answer = Client.get(edge.port(), "/api/shop/x", "traceparent: 00-" + trace + "-00f067aa0ba902b7-01");

            assertThat(answer.header("Trace-Id")).isEqualTo(trace);
            assertThat(seen()).contains("traceparent: 00-" + trace + "-").doesNotContain("00f067aa0ba902b7");

            answer = Client.get(edge.port(), "/api/shop/x", "traceparent: 00-" + trace + "-xyz-01");

            assertThat(answer.header("Trace-Id")).hasSize(32).isNotEqualTo(trace);
        }
    }

    @Test
    void foreignProgramKeepsItsOwnCookiesAndCrossOriginFields() {
        try (Service legacy = Service.that(call -> call.answer(
                        200,
                        call.line() + call.header("Host") + call.header("Cookie"),
                        "Set-Cookie: legacy=1",
                        "Set-Cookie: __Host-offshoot=stolen",
                        "Access-Control-Allow-Origin: x"));
                TestEdge edge = TestEdge.behind(legacy.url()).route("shop", service, ROUTE)) {
            var answer = Client.get(edge.port(), "/old/page?a=%20b", "Cookie: legacy=0; __Host-offshoot=secret");

            assertThat(answer.text()).isEqualTo("GET /old/page?a=%20b HTTP/1.1front.testlegacy=0");
            assertThat(answer.headers()).contains("Set-Cookie: legacy=1", "Access-Control-Allow-Origin: x");
            assertThat(answer.headers()).noneMatch(header -> header.contains("stolen"));
        }
    }

    @Test
    void whatOnlyInsidersMayAskIsNoRoute() {
        try (TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            for (String inner : new String[] {
                "health/liveness",
                "health",
                "metrics",
                "metrics/",
                "openapi.json",
                "operations",
                "realtime/topics",
                "extraction/manifest"
            }) {
                assertThat(Client.get(edge.port(), "/api/shop/" + inner).status())
                        .as(inner)
                        .isEqualTo(404);
            }
            assertThat(Client.get(edge.port(), "/api/shop/operations/1").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void listedOriginsAlone() {
        try (TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            var listed = Client.get(edge.port(), "/api/shop/x", "Origin: https://other.test");

            assertThat(listed.header("Access-Control-Allow-Origin")).isEqualTo("https://other.test");
            assertThat(listed.header("Vary")).isEqualToIgnoringCase("origin");
            for (String origin :
                    new String[] {"https://evil.test", "null", "https://other.test.evil.test", "http://other.test"}) {
                var answer = Client.get(edge.port(), "/api/shop/x", "Origin: " + origin);
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.has("Access-Control-Allow-Origin")).as(origin).isFalse();
            }
        }
    }

    @Test
    void preflightNeverReachesAService() {
        try (TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            var allowed = Client.once(
                    edge.port(),
                    "OPTIONS",
                    "/api/shop/x",
                    "",
                    "Origin: " + TestEdge.ORIGIN,
                    "Access-Control-Request-Method: PUT",
                    "Access-Control-Request-Headers: x-csrf-token");
            var refused = Client.once(
                    edge.port(), "OPTIONS", "/api/shop/x", "", "Origin: null", "Access-Control-Request-Method: PUT");

            assertThat(allowed.status()).isEqualTo(204);
            assertThat(allowed.header("Access-Control-Max-Age")).isEqualTo("600");
            assertThat(allowed.header("Access-Control-Allow-Headers")).isEqualTo("x-csrf-token");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("origin-not-allowed");
            assertThat(refused.has("Access-Control-Allow-Origin")).isFalse();
            assertThat(service.heads).isEmpty();
        }
    }
}
