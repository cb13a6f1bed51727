package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.upstream.InstanceState;
import dev.offshoot.broker.upstream.Order;
import dev.offshoot.broker.upstream.Place;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SickServicesTest {

    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    /** Acceptance scenario 8 names 10 000: {@code -Doffshoot.test.requests=10000}. */
    private static final int MANY = Integer.getInteger("offshoot.test.requests", 2_000);

    private static final int CALLERS = 50;

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

    private int post() {
        return Client.once(edge.port(), "POST", "/api/shop/x", "body").status();
    }

    @Test
    void oneOfTwoInstancesDiesAndNobodyNotices() {
        try (Service first = Service.answering("first");
                Service second = Service.answering("second")) {
            edge.route(TestEdge.document("shop", List.of(first, second), ROUTE));
            for (int i = 0; i < 50; i++) {
                assertThat(get()).isEqualTo(200);
            }

            first.die();
            for (int i = 0; i < 100; i++) {
                assertThat(get()).isEqualTo(200);
            }

            assertThat(first.served.get()).isPositive();
            assertThat(edge.upstream("shop").instances()).anyMatch(instance -> instance.state() == InstanceState.OUT);
        }
    }

    @Test
    void resetAfterSendingIsRepeatedForAGetAlone() {
        try (Service dying = Service.that(Service.Call::reset);
                Service well = Service.answering("well")) {
            edge.route(TestEdge.document("shop", List.of(dying), ROUTE));

            assertThat(post()).isEqualTo(502);
            assertThat(dying.served.get()).isEqualTo(1);

            edge.route(TestEdge.document("shop", List.of(dying, well), ROUTE));
            for (int i = 0; i < 4; i++) {
                assertThat(get()).isEqualTo(200);
            }
        }
    }

    @Test
    void connectionThatClosesWhileItWaitsCostsNoGet() {
        Set<Socket> used = ConcurrentHashMap.newKeySet();
        try (Service closing = Service.that(call -> {
            if (used.add(call.socket())) {
                call.answer(200, "first on its connection");
            } else {
                call.socket().close();
            }
        })) {
            edge.route(TestEdge.document("shop", List.of(closing), ROUTE));

            for (int i = 0; i < 10; i++) {
                assertThat(get()).isEqualTo(200);
            }
            assertThat(closing.served.get()).isGreaterThan(10);
        }
    }

    @Test
    void refusedConnectionIsTriedElsewhereForAPostToo() {
        Service gone = Service.answering("gone");
        gone.die();
        try (Service well = Service.that(call -> {
            call.body();
            call.answer(200, "well");
        })) {
            edge.route(TestEdge.document("shop", List.of(gone, well), ROUTE));

            for (int i = 0; i < 8; i++) {
                assertThat(post()).isEqualTo(200);
            }
        }
    }

    @Test
    void retriesStayWithinTheirBudgetAndPostsAreSentOnce() throws InterruptedException {
        AtomicInteger turn = new AtomicInteger();
        try (Service sick = Service.that(call -> {
            call.body();
            if (turn.getAndIncrement() % 10 < 3) {
                call.reset();
            } else {
                call.answer(200, "ok");
            }
        })) {
            edge.route(TestEdge.document("shop", List.of(sick), ROUTE));

            manyTimes("GET");
            assertThat(sick.served.get()).isBetween(MANY, MANY + MANY / 10 + 100);

            sick.served.set(0);
            manyTimes("POST");
            assertThat(sick.served.get()).isEqualTo(MANY);
        }
    }

    private void manyTimes(String method) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            Thread.ofVirtual().start(() -> {
                try (Client client = new Client(edge.port())) {
                    for (int i = 0; i < MANY / CALLERS; i++) {
                        client.request(method, "/api/shop/x", method.equals("POST") ? "body" : "");
                        client.read();
                    }
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
    }

    @Test
    void allInstancesDownIsSaidAtOnceAndEndsWithTheirReturn() {
        Service service = Service.answering("ok");
        int port = service.port();
        edge.route(TestEdge.document("shop", List.of(service), ROUTE));
        service.die();
        for (int i = 0; i < 25; i++) {
            get();
        }

        long started = System.nanoTime();
        var refused = Client.get(edge.port(), "/api/shop/x");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(500));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text()).contains("\"code\":\"unavailable\"");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        try (Service returned = Service.at(port, call -> call.answer(200, "back"))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(7))
                    .pollInterval(Duration.ofMillis(400))
                    .until(() -> {
                        edge.services.check();
                        return get() == 200;
                    });
            assertThat(returned.served.get()).isPositive();
        }
    }

    @Test
    void hangingServiceIsBusyBeyondItsLimitAndHurtsNobodyElse() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger busy = new AtomicInteger();
        try (Service hanging = Service.that(call -> end.await());
                Service well = Service.answering("well")) {
            edge.route(
                    TestEdge.document("shop", List.of(hanging), ROUTE),
                    TestEdge.document("well", List.of(well), "{id: well, path: \"/api/well/**\"}"));
            for (int i = 0; i < 2_000; i++) {
                Thread.ofVirtual().start(() -> {
                    if (get() == 503) {
                        busy.incrementAndGet();
                    }
                });
            }

            Awaitility.await().untilAtomic(busy, org.hamcrest.Matchers.equalTo(1_000));
            Awaitility.await().untilAtomic(hanging.served, org.hamcrest.Matchers.equalTo(1_000));
            assertThat(Client.get(edge.port(), "/api/well/x").status()).isEqualTo(200);
        } finally {
            end.countDown();
        }
    }

    @Test
    void deadlineCutsAndIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        try (Service hanging = Service.that(call -> end.await())) {
            edge.route(
                    TestEdge.document("shop", List.of(hanging), "{id: shop, path: \"/api/shop/**\", deadline: 300ms}"));

            assertThat(Client.get(edge.port(), "/api/shop/x").status()).isEqualTo(504);
            assertThat(hanging.heads.getFirst()).containsPattern("Offshoot-Deadline: ([12]?\\d{1,2}|300)\r\n");
        } finally {
            end.countDown();
        }
    }

    @Test
    void answerThatIsNoHttpIsABadAnswer() {
        try (Service odd = Service.that(call -> call.write("nonsense\r\n\r\n"))) {
            edge.route(TestEdge.document("shop", List.of(odd), ROUTE));

            assertThat(post()).isEqualTo(502);
        }
    }

    @Test
    void floodOfInterimAnswersIsABadAnswer() {
        try (Service odd = Service.that(call -> call.write("HTTP/1.1 102 X\r\n\r\n".repeat(50)))) {
            edge.route(TestEdge.document("shop", List.of(odd), ROUTE));

            assertThat(post()).isEqualTo(502);
        }
    }

    @Test
    void whatAnInstanceSaysUnaskedReachesNobody() throws IOException {
        try (Service chatty = Service.that(call -> {
            String answer = "HTTP/1.1 200 X\r\nContent-Length: 3\r\n\r\n";
            call.write(answer + call.line().charAt(14) + "ok" + answer + "bad");
        })) {
            edge.route(TestEdge.document("shop", List.of(chatty), ROUTE));

            for (int i = 0; i < 9; i++) {
                assertThat(Client.get(edge.port(), "/api/shop/" + i).text()).isEqualTo(i + "ok");
            }
        }
    }

    @Test
    void answerThatBreaksOffNeverSeemsComplete() throws IOException {
        try (Service broken = Service.that(call -> {
                    call.write("HTTP/1.1 200 X\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
                    call.reset();
                });
                Client client = new Client(edge.route(TestEdge.document("shop", List.of(broken), ROUTE))
                        .port())) {
            client.request("GET", "/api/shop/x", "");

            StringBuilder all = new StringBuilder();
            for (int next = client.next(); next >= 0; next = client.next()) {
                all.append((char) next);
            }
            assertThat(all.toString()).doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void drainedInstanceEndsItsWorkAndGetsNoMore() throws Exception {
        CountDownLatch finish = new CountDownLatch(1);
        try (Service slow = Service.that(call -> {
                    call.write("HTTP/1.1 200 X\r\nContent-Length: 4\r\n\r\nsl");
                    finish.await();
                    call.write("ow");
                });
                Service other = Service.answering("other")) {
            edge.route(TestEdge.document("shop", List.of(slow), ROUTE));
            try (Client running = new Client(edge.port())) {
                running.request("GET", "/api/shop/x", "");
                Awaitility.await().until(() -> slow.served.get() == 1);

                edge.services.upstreams.obey(Map.of(new Place("shop", slow.url()), Order.DRAIN));
                edge.route(TestEdge.document("shop", List.of(slow, other), ROUTE));
                for (int i = 0; i < 20; i++) {
                    assertThat(Client.get(edge.port(), "/api/shop/x").text()).isEqualTo("other");
                }
                finish.countDown();

                assertThat(running.read().text()).isEqualTo("slow");
            }
        }
    }
}
