package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The routing, looked at and changed by operators. */
@BrokerTest
class RoutingIT {

    private static final String REASON = "Shown in a test of the routing";

    private final RunningService broker;
    private final Front front;

    RoutingIT(RunningService broker) {
        this.broker = broker;
        this.front = new Front(broker);
    }

    @Test
    void everyFaultOfADocumentIsNamedAndNothingChanges() {
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
                                        Map.of("id", "b", "path", "/api/shop/b", "body", "lots")))));

        HttpResponse<String> answer = change(bad, etag);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("/services/0/instances/0", "/services/0/routes/0/deadline", "/services/0/routes/1/id")
                .contains("/services/0/routes/1/path", "/services/0/routes/2/body");
        assertThat(etag()).isEqualTo(etag);
    }

    private HttpResponse<String> change(Map<String, Object> document, String etag) {
        return front.send(
                "PUT",
                "/api/broker/routing",
                front.json(Map.of("document", document, "reason", REASON)),
                "Authorization",
                front.operator(),
                "If-Match",
                etag,
                "Content-Type",
                "application/json");
    }

    @Test
    void newRoutingIsUsedAndTheFormerComesBack() {
        String etag = etag();
        Map<String, Object> shop = only("shop", "/api/shop/**");

        assertThat(change(shop, "\"999\"").statusCode()).isEqualTo(412);
        assertThat(change(shop, etag).body()).contains("\"route\":\"shop\"");
        Awaitility.await().until(() -> front.get("/api/shop/x").statusCode() == 503);

        activate(etag.replace("\"", ""), "back");
        Awaitility.await().until(() -> front.get("/api/shop/x").statusCode() == 404);
        assertThat(broker.sql()
                        .query("select action from audit_entries order by id")
                        .toString())
                .contains("routing.changed", "routing.rolled-back");
    }

    @Test
    void changeNamesTheVersionItHasSeen() {
        String body = front.json(Map.of("document", only("blind", "/api/blind/**"), "reason", REASON));

        assertThat(front.operate("PUT", "/api/broker/routing", body).statusCode())
                .isEqualTo(428);
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
        return front.get("/api/broker/routing", "Authorization", front.operator())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private void activate(String number, String key) {
        front.send(
                "POST",
                "/api/broker/routings/" + number + "/activate",
                "{\"reason\":\"" + REASON + "\"}",
                "Authorization",
                front.operator(),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    @Test
    void dryRunTellsWhatWouldChangeAndChangesNothing() {
        HttpResponse<String> before = front.get("/api/broker/routing", "Authorization", front.operator());
        String etag = before.headers().firstValue("ETag").orElseThrow();
        String body = front.json(Map.of("document", only("dry", "/api/dry/**"), "reason", REASON));

        HttpResponse<String> answer = front.send(
                "PUT",
                "/api/broker/routing?dryRun=true",
                body,
                "Authorization",
                front.operator(),
                "If-Match",
                etag,
                "Content-Type",
                "application/json");

        assertThat(answer.body()).contains("\"route\":\"dry\",\"change\":\"added\"");
        assertThat(front.get("/api/broker/routing", "Authorization", front.operator())
                        .body())
                .isEqualTo(before.body());
        assertThat(front.get("/api/dry/x").statusCode()).isEqualTo(404);
    }
}
