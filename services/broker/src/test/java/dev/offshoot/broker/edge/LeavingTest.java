package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeavingTest {

    private static final int CALLERS = 8;
    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";

    private static boolean refuses(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        } catch (java.io.IOException otherwise) {
            return false;
        }
    }

    @Test
    void runningRequestEndsWhileNobodyElseGetsIn() throws InterruptedException {
        CountDownLatch finish = new CountDownLatch(1);
        try (Service slow = Service.that(call -> {
                    finish.await();
                    call.answer(200, "whole");
                });
                TestEdge edge = TestEdge.start().route("shop", slow, ROUTE);
                Client running = new Client(edge.port());
                Client idle = new Client(edge.port())) {
            int port = edge.port();
            running.request("GET", "/api/shop/x", "");
            Awaitility.await().until(() -> slow.served.get() == 1);

            Thread leaving = Thread.ofVirtual().start(edge::close);
            Awaitility.await().until(() -> refuses(port));
            assertThat(idle.isClosedByServer()).isTrue();
            finish.countDown();

            Client.Answer answer = running.read();
            assertThat(answer.text()).isEqualTo("whole");
            assertThat(answer.header("Connection")).isEqualTo("close");
            leaving.join();
        }
    }

    /** Acceptance scenario 6. Callers go where readiness sends them, as behind a balancer. */
    @Test
    void oneOfTwoLeavesUnderLoadAndNoRequestFails() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger answered = new AtomicInteger();
        try (Service service = Service.answering("ok");
                TestEdge staying = TestEdge.start().route("shop", service, ROUTE);
                TestEdge leaving = TestEdge.leavingAfter(Duration.ofMillis(500)).route("shop", service, ROUTE);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> calling = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calling.add(callers.submit(() -> {
                    while (!over.get()) {
                        boolean either = leaving.lifecycle.isReady()
                                && ThreadLocalRandom.current().nextBoolean();
                        askUntilToldToLeave((either ? leaving : staying).port(), over, answered);
                    }
                }));
            }
            Awaitility.await().until(() -> answered.get() > 500);

            leaving.server.stop();

            int sinceThen = answered.get();
            Awaitility.await().until(() -> answered.get() > sinceThen + 500);
            over.set(true);
            for (Future<?> caller : calling) {
                caller.get();
            }
            assertThat(refuses(leaving.port())).isTrue();
        }
    }

    private static void askUntilToldToLeave(int port, AtomicBoolean over, AtomicInteger answered) {
        try (Client client = new Client(port)) {
            Client.Answer answer;
            do {
                client.request("GET", "/api/shop/x", "");
                answer = client.read();
                assertThat(answer.text()).isEqualTo("ok");
                answered.incrementAndGet();
            } while (!over.get() && !answer.header("Connection").equals("close"));
        }
    }

    @Test
    @Timeout(20)
    void nobodyWaitsWhereNobodyLooks() {
        TestEdge edge = TestEdge.leavingAfter(Duration.ofHours(1));
        int port = edge.port();

        edge.close();

        assertThat(refuses(port)).isTrue();
    }

    @Test
    void whoAsksForReadinessIsGivenTime() {
        Lifecycle lifecycle = new Lifecycle();
        assertThat(lifecycle.isWatched()).isFalse();

        lifecycle.ready();
        assertThat(lifecycle.isReady()).isTrue();
        assertThat(lifecycle.isWatched()).isTrue();

        lifecycle.leaving();
        assertThat(lifecycle.isReady()).isFalse();
    }
}
