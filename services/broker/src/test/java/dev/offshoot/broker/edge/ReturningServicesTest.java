package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.upstream.InstanceState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Processes that end and come back at the same address; nobody asks for a check here but the edge itself. */
class ReturningServicesTest {

    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    private TestEdge edge;

    @BeforeEach
    void start() {
        edge = TestEdge.start();
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    private int get() {
        return Client.get(edge.port(), "/api/shop/x").status();
    }

    private void awaitState(InstanceState state) {
        Awaitility.await()
                .until(() -> edge.upstream("shop").instances().getFirst().state() == state);
    }

    @Test
    void onlyInstanceIsUsedAgainSoonAfterItsReturn() {
        Service service = Service.answering("ok");
        int port = service.port();
        edge.route(TestEdge.document("shop", List.of(service), ROUTE));
        assertThat(get()).isEqualTo(200);
        service.die();
        for (int i = 0; i < 25; i++) {
            assertThat(get()).isEqualTo(503);
        }
        awaitState(InstanceState.OUT);

        try (Service returned = Service.at(port, call -> call.answer(200, "back"))) {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(50))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> get() == 200);
            assertThat(returned.served.get()).isPositive();
        }
    }

    @Test
    void absenceIsFollowedByFewLooks() {
        Service service = Service.answering("ok");
        int port = service.port();
        edge.route(TestEdge.document("shop", List.of(service), ROUTE));
        service.die();
        for (int i = 0; i < 50; i++) {
            get();
        }
        awaitState(InstanceState.OUT);

        AtomicInteger looks = new AtomicInteger();
        try (Service unready = Service.unready(port, looks::incrementAndGet)) {
            Awaitility.await()
                    .during(Duration.ofSeconds(1))
                    .atMost(Duration.ofSeconds(3))
                    .until(() -> looks.get() <= 5);
            assertThat(unready.port()).isEqualTo(port);
        }
    }

    /** Acceptance scenario 2. */
    @Test
    void thousandRequestsOutliveAnInstanceAndItsReturn() {
        Service first = Service.answering("first");
        int port = first.port();
        try (Service second = Service.answering("second");
                Client client = new Client(edge.route(TestEdge.document("shop", List.of(first, second), ROUTE))
                        .port())) {
            Awaitility.await().until(this::areBothHealthy);
            ask(client, 200);
            first.die();
            ask(client, 800);
            assertThat(first.served.get()).isPositive();
            awaitState(InstanceState.OUT);

            try (Service returned = Service.at(port, call -> call.answer(200, "back"))) {
                Awaitility.await().atMost(Duration.ofSeconds(15)).until(() -> {
                    ask(client, 10);
                    return returned.served.get() > 0 && areBothHealthy();
                });
                int before = returned.served.get();
                ask(client, 200);
                assertThat(returned.served.get() - before).isBetween(50, 150);
            }
        }
    }

    private boolean areBothHealthy() {
        edge.services.check();
        return edge.upstream("shop").instances().stream()
                .allMatch(instance -> instance.state() == InstanceState.HEALTHY);
    }

    private static void ask(Client client, int times) {
        for (int i = 0; i < times; i++) {
            client.request("GET", "/api/shop/x", "");
            assertThat(client.read().status()).isEqualTo(200);
        }
    }
}
