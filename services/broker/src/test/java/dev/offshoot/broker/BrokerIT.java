package dev.offshoot.broker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.edge.EdgeServer;
import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.web.redis.RedisLink;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
            "offshoot.broker.health.interval=1h",
            "offshoot.broker.client-secret=secret",
            "offshoot.broker.docs.access=members",
            "offshoot.public-url=http://localhost:1",
            "offshoot.populator.scenarios=../../populator/scenarios"
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
        String etag = etag();
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
        assertThat(etag()).isEqualTo(etag);
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
        String etag = etag();
        Map<String, Object> shop = only("shop", "/api/shop/**");

        assertThat(change(shop, "\"999\"").statusCode()).isEqualTo(412);
        assertThat(change(shop, etag).body()).contains("\"route\":\"shop\"");
        Awaitility.await().until(() -> get("/api/shop/x").statusCode() == 503);

        activate(etag.replace("\"", ""), "back");
        Awaitility.await().until(() -> get("/api/shop/x").statusCode() == 404);
        assertThat(broker.sql()
                        .query("select action from audit_entries order by id")
                        .toString())
                .contains("routing.changed", "routing.rolled-back");
    }

    @Test
    void oneOfManyWhoSawTheSameRoutingChangesIt() throws Exception {
        String etag = etag();
        List<Callable<Integer>> changes = IntStream.range(0, 6)
                .mapToObj(number -> (Callable<Integer>)
                        () -> change(only("race", "/api/race/" + number), etag).statusCode())
                .toList();

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> change : operators.invokeAll(changes)) {
                statuses.add(change.get());
            }
        }

        activate(etag.replace("\"", ""), "after-the-race");
        assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }

    private static Map<String, Object> only(String service, String path) {
        return Map.of(
                "services",
                List.of(Map.of(
                        "service",
                        service,
                        "instances",
                        List.of("http://127.0.0.1:9"),
                        "routes",
                        List.of(Map.of("id", service, "path", path)))));
    }

    private String etag() {
        return get("/api/broker/routing", "Authorization", operator())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private void activate(String number, String key) {
        send(
                "POST",
                "/api/broker/routings/" + number + "/activate",
                "{\"reason\":\"" + REASON + "\"}",
                "Authorization",
                operator(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    @Test
    void dryRunTellsWhatWouldChangeAndChangesNothing() throws IOException {
        HttpResponse<String> before = get("/api/broker/routing", "Authorization", operator());
        String etag = before.headers().firstValue("ETag").orElseThrow();
        String body = broker.bean(ObjectMapper.class)
                .writeValueAsString(Map.of("document", only("dry", "/api/dry/**"), "reason", REASON));

        HttpResponse<String> answer = send(
                "PUT",
                "/api/broker/routing?dryRun=true",
                body,
                "Authorization",
                operator(),
                "If-Match",
                etag,
                "Content-Type",
                "application/json");

        assertThat(answer.body()).contains("\"route\":\"dry\",\"change\":\"added\"");
        assertThat(get("/api/broker/routing", "Authorization", operator()).body())
                .isEqualTo(before.body());
        assertThat(get("/api/dry/x").statusCode()).isEqualTo(404);
    }

    @Test
    void explorerIsForMembersHere() {
        String member = "Bearer " + broker.tokens().person(ADA).token();

        assertThat(get("/docs").body()).contains("Sign in");
        assertThat(get("/docs/broker.json").statusCode()).isEqualTo(401);
        assertThat(get("/docs", "Authorization", member).body()).contains("API explorer");
    }

    /** As auth leaves it in Redis: the cookie's hash leads to a token, and nobody asks auth. */
    private String cookieOf(String csrf, String... roles) throws IOException {
        String cookie = UUID.randomUUID().toString();
        String copy = broker.bean(ObjectMapper.class)
                .writeValueAsString(Map.of(
                        "sid", UUID.randomUUID().toString(),
                        "uid", ADA.toString(),
                        "csrfHash", sha256(csrf),
                        "token", broker.tokens().person(ADA).roles(roles).token(),
                        "tokenExp", broker.clock().instant().plusSeconds(500).getEpochSecond()));
        broker.bean(RedisLink.class)
                .connection()
                .orElseThrow()
                .sync()
                .set(("auth:cookie:" + sha256(cookie)).getBytes(US_ASCII), copy.getBytes(US_ASCII));
        return "__Host-offshoot=" + cookie;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void sessionCopyInRedisSparesTheWayToAuth() throws IOException {
        assertThat(get("/operations", "Cookie", cookieOf("value", "operator")).body())
                .contains("http://127.0.0.1:10");
        assertThat(get("/operations", "Cookie", cookieOf("value")).statusCode()).isEqualTo(403);
    }

    @Test
    void operatorsDrainByTheFormOfTheirPage() throws IOException {
        String cookie = cookieOf("value", "operator");
        String page = get("/operations", "Cookie", cookie).body();
        assertThat(page).contains("Queues", "Routing", "deployment", "Drain");
        String csrf = page.replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
        String form = "&service=auth&address=127.0.0.1:11&order=drain&reason=Shown+in+a+test+of+forms";

        assertThat(submit("csrf=" + csrf + form, cookie, "https://evil.test").statusCode())
                .isEqualTo(403);
        assertThat(submit("csrf=" + csrf + "x" + form, cookie, "http://localhost:1")
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> sent = submit("csrf=" + csrf + form, cookie, "http://localhost:1");

        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        Awaitility.await()
                .until(() -> get("/operations", "Cookie", cookie).body().contains("drained by order"));
        assertThat(get("/api/broker/platform", "Authorization", operator()).body())
                .containsPattern(
                        "\"orders\":\\[\\{\"service\":\"auth\",\"address\":\"http://127.0.0.1:11\",\"order\":\"drain\"")
                .doesNotContain("\"id\":");
    }

    private HttpResponse<String> submit(String form, String cookie, String origin) {
        return send(
                "POST",
                "/operations/orders",
                form,
                "Cookie",
                cookie,
                "Origin",
                origin,
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    @Test
    void scenarioLoadsTwiceAndIsThereOnce() {
        for (int i = 0; i < 2; i++) {
            assertThat(populate("demo")).isZero();
        }
        assertThat(broker.sql().number("select count(*) from instance_orders where service = 'media'"))
                .isEqualTo(1);
        assertThat(populate("empty")).isZero();
    }

    private int populate(String scenario) {
        return broker.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(broker.context(), List.of(scenario));
    }

    @Test
    void everyProblemNamesItsPathAndTrace() {
        String member = "Bearer " + broker.tokens().person(ADA).token();
        List<HttpResponse<String>> problems = List.of(
                get("/nowhere"),
                get("/problems/no-such-problem"),
                get("/api/broker/nothing"),
                get("/api/broker/routing"),
                get("/api/broker/routing", "Authorization", member),
                get("/api/broker/routing", "Authorization", "Bearer forged"),
                send("DELETE", "/api/broker/routing", "", "Authorization", operator()),
                send(
                        "PUT",
                        "/api/broker/routing",
                        "{",
                        "Authorization",
                        operator(),
                        "Content-Type",
                        "application/json"),
                send("PUT", "/api/broker/routing", "x", "Authorization", operator(), "Content-Type", "text/plain"),
                send(
                        "PUT",
                        "/api/broker/routing",
                        "x".repeat(2_100_000),
                        "Authorization",
                        operator(),
                        "Content-Type",
                        "application/json"));

        for (HttpResponse<String> problem : problems) {
            assertThat(problem.statusCode()).isBetween(400, 599);
            assertThat(problem.body())
                    .containsPattern("\"instance\":\"/[a-z]")
                    .containsPattern("\"traceId\":\"(?!0{32})[0-9a-f]{32}\"");
        }
    }

    @Test
    void figuresOfServicesAndLoopsAreMetrics() {
        Awaitility.await().until(() -> {
            String metrics = broker.http()
                    .get("/api/broker/metrics")
                    .bearer(broker.tokens().service("broker", "operations:read").token())
                    .send()
                    .body();
            assertThat(metrics).doesNotContain("broker_instances{service=\"broker\"");
            return metrics.contains("broker_instances{service=\"auth\",state=\"")
                    && metrics.contains("broker_loop_delay_seconds_bucket")
                    && metrics.contains("broker_direct_memory")
                    && metrics.contains("broker_tokens_total{result=\"hit\"}");
        });
    }

    @Test
    void anonymousRoutesAreTheListedOnes() throws IOException {
        assertThat(broker.bean(AnonymousRoutes.class).find())
                .containsExactlyInAnyOrderElementsOf(
                        Files.readAllLines(Path.of("src/test/resources/anonymous-routes.txt")));
    }
}
