package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LeavingTest {

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
