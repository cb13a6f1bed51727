package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.edge.EdgeServer;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The whole program: pages and REST behind its own edge. */
@OffshootTest(
        service = "broker",
        properties = {
            "offshoot.broker.listen=127.0.0.1:0",
            "offshoot.broker.lame-duck=0s",
            "offshoot.broker.inner-port=-1",
            "offshoot.broker.routes=src/test/routes",
            "offshoot.broker.instances.auth=http://127.0.0.1:10,http://127.0.0.1:11",
            "offshoot.broker.state=target/state",
            "offshoot.broker.client-secret=secret"
        })
class BrokerIT {

    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final String REASON = "Shown in a test of the broker";

    private final RunningService broker;
    private final HttpClient http = HttpClient.newHttpClient();

    BrokerIT(RunningService broker) {
        this.broker = broker;
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                            "http://127.0.0.1:" + broker.bean(EdgeServer.class).port() + path))
                    .timeout(Duration.ofSeconds(10))
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    private String operator() {
        return "Bearer " + broker.tokens().person(ADA).roles("operator").token();
    }

    @Test
    void pagesAnswerThroughTheEdge() {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).contains("\"service\":\"auth\"");
        assertThat(get("/health", "Accept", "text/html").body()).contains("<h1>The platform is");
        assertThat(get("/problems/no-route").body()).contains("Check the address");
        assertThat(get("/docs").statusCode()).isEqualTo(200);
        assertThat(get("/docs/assets/swagger-ui-bundle.js").body()).contains("SwaggerUIBundle");
        assertThat(get("/operations").body()).contains("Sign in");
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/api/broker/health/readiness").statusCode()).isEqualTo(404);
    }

    @Test
    void operationsAreForOperators() {
        String member = "Bearer " + broker.tokens().person(ADA).token();

        assertThat(get("/operations", "Authorization", member).statusCode()).isEqualTo(403);
        assertThat(get("/operations", "Authorization", operator()).body())
                .contains("http://127.0.0.1:10", "http://127.0.0.1:11");
        assertThat(get("/api/broker/services", "Authorization", member).statusCode())
                .isEqualTo(403);
        assertThat(get("/api/broker/services/auth", "Authorization", operator()).body())
                .contains("\"breaker\":");
    }

    @Test
    void everyFaultOfADocumentIsNamedAndNothingChanges() throws IOException {
        String etag = get("/api/broker/routing", "Authorization", operator())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Map<String, Object> bad = Map.of(
                "services",
                List.of(Map.of(
                        "service", "shop",
                        "instances", List.of("ftp://x"),
                        "routes",
                                List.of(
                                        Map.of("id", "a", "path", "/api/shop/**", "deadline", "soon"),
                                        Map.of("id", "a", "path", "/api/shop/**"),
                                        Map.of("id", "b", "path", "/api/auth/x")))));

        HttpResponse<String> answer = change(bad, etag);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/services/0/instances/0", "/services/0/routes/0/deadline", "/services/0/routes/1/id")
                .contains("/services/0/routes/1/path");
        assertThat(get("/api/broker/routing", "Authorization", operator())
                        .headers()
                        .firstValue("ETag"))
                .hasValue(etag);
    }

    private HttpResponse<String> change(Map<String, Object> document, String etag) throws IOException {
        String body =
                broker.bean(ObjectMapper.class).writeValueAsString(Map.of("document", document, "reason", REASON));
        return send(
                "PUT",
                "/api/broker/routing",
                body,
                "Authorization",
                operator(),
                "If-Match",
                etag,
                "Content-Type",
                "application/json");
    }

    @Test
    void newRoutingIsUsedAndTheFormerComesBack() throws IOException {
        HttpResponse<String> before = get("/api/broker/routing", "Authorization", operator());
        String etag = before.headers().firstValue("ETag").orElseThrow();
        Map<String, Object> shop = Map.of(
                "services",
                List.of(Map.of(
                        "service",
                        "shop",
                        "instances",
                        List.of("http://127.0.0.1:9"),
                        "routes",
                        List.of(Map.of("id", "shop", "path", "/api/shop/**")))));

        assertThat(change(shop, "\"999\"").statusCode()).isEqualTo(412);
        assertThat(change(shop, etag).body()).contains("\"route\":\"shop\"");
        Awaitility.await().until(() -> get("/api/shop/x").statusCode() == 503);

        String number = etag.replace("\"", "");
        send(
                "POST",
                "/api/broker/routings/" + number + "/activate",
                "{\"reason\":\"" + REASON + "\"}",
                "Authorization",
                operator(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "back");
        Awaitility.await().until(() -> get("/api/shop/x").statusCode() == 404);
        assertThat(broker.sql()
                        .query("select action from audit_entries order by id")
                        .toString())
                .contains("routing.changed", "routing.rolled-back");
    }

    @Test
    void anonymousRoutesAreTheListedOnes() throws IOException {
        assertThat(broker.bean(AnonymousRoutes.class).find())
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/anonymous-routes.txt")));
    }
}
