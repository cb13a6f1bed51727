package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Acceptance scenario 3, its sockets by {@code -Doffshoot.test.sockets=5000}. */
class RoutingChangesTest {

    private static final int SOCKETS = Integer.getInteger("offshoot.test.sockets", 500);
    private static final int CHANGES = 1_000;
    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    private final List<Client> idle = new ArrayList<>();

    @AfterEach
    void closeAll() {
        idle.forEach(Client::close);
    }

    private static boolean asks(Client client) {
        client.request("GET", "/api/shop/x", "");
        return client.read().status() == 200;
    }

    @Test
    void thousandChangesDropNobodyAndFailNothing() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        try (Service service = Service.answering("ok");
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            for (int i = 0; i < SOCKETS; i++) {
                idle.add(new Client(edge.port()));
                assertThat(asks(idle.getLast())).isTrue();
            }
            Thread asking = Thread.ofVirtual().start(() -> {
                try (Client client = new Client(edge.port())) {
                    while (!over.get()) {
                        (asks(client) ? answered : failed).incrementAndGet();
                    }
                }
            });

            for (int change = 0; change < CHANGES; change++) {
                edge.route("shop", service, ROUTE, "{id: shop-" + change + ", path: \"/api/shop/" + change + "\"}");
            }
            over.set(true);
            asking.join();

            assertThat(failed.get()).isZero();
            assertThat(answered.get()).isPositive();
            assertThat(idle).allMatch(RoutingChangesTest::asks);
        }
    }
}
