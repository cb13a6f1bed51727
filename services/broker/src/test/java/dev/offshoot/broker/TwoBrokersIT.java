package dev.offshoot.broker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.edge.Service;
import dev.offshoot.broker.fleet.Fleet;
import dev.offshoot.broker.routing.RoutingKeeper;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.auth.AuthStandIn;
import dev.offshoot.web.redis.RedisLink;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two instances of the broker on one database and one Redis, before two instances of a service. */
@OffshootTest(
        service = "broker",
        interruptible = true,
        properties = {
            "offshoot.broker.listen=127.0.0.1:0",
            "offshoot.broker.inner-port=-1",
            "offshoot.broker.routes=src/test/routes",
            "offshoot.broker.instances.auth=http://127.0.0.1:10",
            "offshoot.broker.state=target/state-of-two",
            "offshoot.broker.health.interval=100ms",
            "offshoot.broker.client-secret=secret"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoBrokersIT {

    private static final UUID ADA = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final String REASON = "Shown in a test of two brokers";

    private final Service left = Service.that(call -> {
        call.body();
        call.answer(200, "left");
    });
    private final Service right = Service.that(call -> {
        call.body();
        call.answer(200, "right");
    });
    private final RunningService first;
    private final BrokerCalls calls;
    private RunningService second;

    TwoBrokersIT(RunningService broker) {
        this.first = broker;
        this.calls = new BrokerCalls(broker.tokens(), ADA);
        this.second = broker;
    }

    @BeforeAll
    void routeToTheShop() throws IOException {
        second = first.startAnother();
        Awaitility.await()
                .until(() -> first.bean(Fleet.class).size() == 2
                        && second.bean(Fleet.class).size() == 2);
        Map<String, Object> shop = Map.of(
                "service",
                "shop",
                "instances",
                List.of(left.url(), right.url()),
                "routes",
                List.of(
                        Map.of("id", "shop", "path", "/api/shop/**"),
                        Map.of(
                                "id",
                                "shop-few",
                                "path",
                                "/api/shop/few",
                                "rate",
                                List.of(Map.of("by", "network", "allow", "10/h")))));
        String body = first.bean(ObjectMapper.class)
                .writeValueAsString(Map.of("document", Map.of("services", List.of(shop)), "reason", REASON));
        HttpResponse<String> changed = calls.send(
                first,
                "PUT",
                "/api/broker/routing",
                body,
                "If-Match",
                calls.etag(first),
                "Content-Type",
                "application/json");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        Awaitility.await()
                .until(() -> get(first, "/api/shop/x").statusCode() == 200
                        && get(second, "/api/shop/x").statusCode() == 200);
    }

    @AfterAll
    void stopTheShop() {
        left.close();
        right.close();
    }

    private HttpResponse<String> operate(RunningService broker, String method, String path, String json) {
        return calls.operate(broker, method, path, json);
    }

    private HttpResponse<String> get(RunningService broker, String path) {
        return calls.get(broker, path);
    }

    private String order(String order) {
        return "{\"order\":\"" + order + "\",\"reason\":\"" + REASON + "\"}";
    }

    private static String instance(Service service) {
        return "/api/broker/services/shop/instances/" + service.url().substring("http://".length());
    }

    @Test
    @Order(1)
    void everyInstanceTellsWhichNumberItUses() {
        Awaitility.await()
                .until(() -> operate(first, "GET", "/api/broker/routing", "")
                        .body()
                        .matches("(?s).*\"appliedBy\":\\[\\{[^]]*\"number\":2}[^]]*\"number\":2}].*"));

        assertThat(first.events()
                        .await("broker.routing.changed", event -> event.data().contains("operator"))
                        .data())
                .contains("\"number\":2", "\"shop\"", ADA.toString());
    }

    @Test
    @Order(2)
    void drainedInstanceGetsNothingMoreFromAnyBroker() {
        HttpResponse<String> drained = operate(first, "PUT", instance(left), order("drain"));
        assertThat(drained.statusCode()).as(drained.body()).isEqualTo(200);
        Awaitility.await()
                .until(() -> List.of(first, second).stream()
                        .allMatch(broker -> operate(broker, "GET", "/api/broker/services/shop", "")
                                .body()
                                .contains("\"state\":\"draining\"")));

        for (int i = 0; i < 10; i++) {
            assertThat(get(first, "/api/shop/x").body()).isEqualTo("right");
            assertThat(get(second, "/api/shop/x").body()).isEqualTo("right");
        }

        assertThat(operate(second, "PUT", instance(right), order("drain")).body())
                .contains("\"code\":\"last-instance\"");
        assertThat(operate(second, "PUT", instance(right) + "0", order("drain")).body())
                .contains("\"code\":\"instance-not-found\"");
        assertThat(operate(second, "PUT", instance(right) + "?force=true", order("leave-out"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(takeBack(right).statusCode()).isEqualTo(204);
        assertThat(takeBack(left).statusCode()).isEqualTo(204);
        assertThat(takeBack(left).statusCode()).isEqualTo(404);
        Awaitility.await().until(() -> get(second, "/api/shop/x").body().equals("left"));
        assertThat(first.sql()
                        .query("select action from audit_entries where target like 'shop%'")
                        .toString())
                .contains("instance.drain", "instance.leave-out", "instance.order-taken-back");
    }

    private HttpResponse<String> takeBack(Service service) {
        String reason = URLEncoder.encode(REASON, StandardCharsets.UTF_8);
        return operate(first, "DELETE", instance(service) + "?reason=" + reason, "");
    }

    @Test
    @Order(3)
    void lastInstanceIsKeptFromTwoOrdersAtOnce() throws Exception {
        Awaitility.await().until(() -> List.of(first, second).stream().allMatch(this::servesTwice));

        try (ExecutorService operators = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> orders = operators.invokeAll(List.of(
                    () -> operate(first, "PUT", instance(left), order("drain")),
                    () -> operate(second, "PUT", instance(right), order("drain"))));
            assertThat(List.of(
                            orders.getFirst().get().statusCode(),
                            orders.getLast().get().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
        }

        takeBack(left);
        takeBack(right);
        String past = order("drain").replace("}", ",\"until\":\"2000-01-01T00:00:00Z\"}");
        assertThat(operate(first, "PUT", instance(left), past).body())
                .contains("\"code\":\"invalid-request\"", "\"field\":\"until\"");
        Awaitility.await().until(() -> List.of(first, second).stream().allMatch(this::servesTwice));
    }

    private boolean servesTwice(RunningService broker) {
        return operate(broker, "GET", "/api/broker/services/shop", "")
                .body()
                .matches("(?s).*\"state\":\"healthy\".*\"state\":\"healthy\".*");
    }

    @Test
    @Order(4)
    void limitIsSharedByTheLivingInstances() {
        long passed = 0;
        HttpResponse<String> last = get(first, "/api/shop/few");
        for (int i = 0; i < 10; i++) {
            passed += last.statusCode() == 200 ? 1 : 0;
            last = get(first, "/api/shop/few");
        }

        assertThat(passed).isEqualTo(5);
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(last.headers().firstValue("RateLimit-Policy")).hasValue("10;w=3600");
        assertThat(get(second, "/api/shop/few").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(5)
    void revokedSessionIsRefusedByBoth() {
        UUID session = UUID.randomUUID();
        String token = "Bearer " + first.tokens().person(ADA).session(session).token();
        for (RunningService broker : List.of(first, second)) {
            assertThat(calls.ask(broker, token)).isEqualTo(200);
        }

        first.events()
                .publish(
                        "auth.session.revoked",
                        session,
                        "{\"sessionId\":\"" + session + "\",\"userId\":\"" + ADA
                                + "\",\"reason\":\"signed-out\",\"revokedAt\":\""
                                + first.clock().instant() + "\"}");

        Awaitility.await().until(() -> calls.ask(first, token) == 401 && calls.ask(second, token) == 401);
    }

    @Test
    @Order(6)
    void withoutPostgresRequestsGoOnAndTheStartTakesTheCopyOnDisk() {
        first.interruptions().postgres().cut();
        try {
            assertThat(get(first, "/api/shop/x").statusCode()).isEqualTo(200);
            Awaitility.await()
                    .until(() -> operate(first, "PUT", instance(left), order("drain"))
                                    .statusCode()
                            == 503);
            first.bean(RoutingKeeper.class).start();
            assertThat(get(first, "/api/shop/x").statusCode()).isEqualTo(200);
        } finally {
            first.interruptions().postgres().restore();
        }
        Awaitility.await()
                .until(() -> operate(first, "GET", "/api/broker/routing", "").statusCode() == 200);
    }

    /** Each broken connection of the pool is found before it is lent. */
    @Test
    @Order(7)
    void changeRightAfterAShortCutIsMade() {
        for (int i = 0; i < 3; i++) {
            assertThat(operate(first, "GET", "/api/broker/routing", "").statusCode())
                    .isEqualTo(200);
            first.interruptions().postgres().breakConnections();

            HttpResponse<String> drained = operate(first, "PUT", instance(left), order("drain"));

            assertThat(drained.statusCode()).as(drained.body()).isEqualTo(200);
            takeBack(left);
        }
        Awaitility.await().until(() -> List.of(first, second).stream().allMatch(this::servesTwice));
    }

    @Test
    @Order(8)
    void withoutRedisChangesStillReachBoth() {
        first.interruptions().redis().cut();
        try {
            Awaitility.await()
                    .until(() -> operate(first, "PUT", instance(left), order("drain"))
                                    .statusCode()
                            == 200);
            Awaitility.await()
                    .until(() -> operate(second, "GET", "/api/broker/services/shop", "")
                            .body()
                            .contains("\"state\":\"draining\""));
        } finally {
            first.interruptions().redis().restore();
            takeBack(left);
        }
    }

    @Test
    @Order(9)
    void lostServiceAndItsReturnAreToldOnce() {
        int port = right.port();
        left.die();
        right.die();

        Awaitility.await().until(() -> {
            first.clock().advance(Duration.ofSeconds(2));
            return !first.events().all("broker.service.lost").isEmpty();
        });
        assertThat(first.events().await("broker.service.lost").data()).contains("\"service\":\"shop\"");

        try (Service back = Service.at(port, call -> call.answer(200, "back"))) {
            Awaitility.await().until(() -> {
                first.clock().advance(Duration.ofSeconds(10));
                return !first.events().all("broker.service.returned").isEmpty();
            });
            assertThat(first.events().await("broker.service.returned").data()).contains("\"service\":\"shop\"");
            assertThat(back.port()).isEqualTo(port);
            first.events().none("broker.service.lost");
        }
    }

    @Test
    @Order(10)
    void whatLeavesGivesBackItsShare() {
        String leaving = second.bean(Fleet.class).all().getLast().instance();
        assertThat(leases(leaving)).isOne();

        second.stop();

        assertThat(leases(leaving)).isZero();
        Awaitility.await().until(() -> first.bean(Fleet.class).size() == 1);
    }

    /** Fewer than the specification's ten thousand: each after the first goes the same way. */
    @Test
    @Order(11)
    void tokensOfUnknownKeysFetchTheKeysOnceAndLeaveKnownTokensAlone() {
        String known = "Bearer " + first.tokens().person(ADA).token();
        int served = calls.ask(first, known);
        first.clock().advance(Duration.ofSeconds(31));
        int before = first.auth().calls(AuthStandIn.KEYS);

        for (int i = 0; i < 200; i++) {
            String stranger =
                    "Bearer " + first.tokens().person(ADA).unknownKey().token();
            assertThat(calls.ask(first, stranger)).isIn(401, 429);
        }

        assertThat(first.auth().calls(AuthStandIn.KEYS)).isEqualTo(before + 1);
        assertThat(served).isNotIn(401, 429);
        assertThat(calls.ask(first, known)).isEqualTo(served);
    }

    private long leases(String instance) {
        return first.bean(RedisLink.class)
                .connection()
                .orElseThrow()
                .sync()
                .exists(("broker:instance:" + instance).getBytes(StandardCharsets.US_ASCII));
    }
}
