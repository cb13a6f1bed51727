package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufAllocatorMetricProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodiesTest {

    private static final String EXPECTING =
            "POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n";
    private static final int MEGABYTE = 1 << 20;
    private static final int LARGE = 64 * MEGABYTE;
    /** What the tests before left in the pool counts too, some 20 MB: far from it on both sides. */
    private static final int BOUND = 40 * MEGABYTE;

    private TestEdge edge;

    @BeforeEach
    void start() {
        edge = TestEdge.start();
    }

    @AfterEach
    void stop() {
        edge.close();
    }

    /** Of all buffers, those that are kept for later included. */
    private static long memory() {
        return ((ByteBufAllocatorMetricProvider) ByteBufAllocator.DEFAULT)
                .metric()
                .usedDirectMemory();
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    @Test
    void knownLengthBeyondTheLimitIsRefusedUnseen() {
        try (Service service = Service.answering("ok")) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 1048577\r\n\r\n");

                assertThat(client.read().status()).isEqualTo(413);
            }
            assertThat(service.heads).isEmpty();
        }
    }

    @Test
    void chunkedBodyIsCountedAndCut() {
        AtomicBoolean aborted = new AtomicBoolean();
        try (Service service = Service.that(call -> {
            try {
                call.body();
            } catch (IOException cut) {
                aborted.set(true);
                throw cut;
            }
        })) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nTransfer-Encoding: chunked\r\n\r\n");
                client.send("100000\r\n");
                client.send(new byte[MEGABYTE]);
                client.send("\r\n1\r\nx\r\n");

                assertThat(client.read().status()).isEqualTo(413);
            }
            Awaitility.await().untilTrue(aborted);
        }
    }

    @Test
    void expectationPassesAndARefusalSparesTheBody() {
        try (Service service = Service.that(call -> {
            assertThat(call.header("Expect")).isEqualTo("100-continue");
            call.answer(413, "too much", "Connection: close");
            assertThat(call.in().read()).isEqualTo(-1);
            call.socket().close();
        })) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.send(EXPECTING);

                assertThat(client.read().status()).isEqualTo(413);
            }
        }
    }

    @Test
    void bodyFollowsTheServicesWord() {
        try (Service service = Service.that(call -> {
            call.write("HTTP/1.1 100 Continue\r\n\r\n");
            call.answer(200, new String(call.body(), java.nio.charset.StandardCharsets.UTF_8));
        })) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.send(EXPECTING);
                assertThat(client.read().status()).isEqualTo(100);
                client.send("hello");

                assertThat(client.read().text()).isEqualTo("hello");
            }
        }
    }

    @Test
    void slowReaderHoldsTheServiceBackAndGetsEveryByte() throws IOException {
        byte[] sent = noise(LARGE);
        AtomicLong written = new AtomicLong();
        try (Service service = Service.that(call -> {
                    call.write("HTTP/1.1 200 X\r\nContent-Length: " + LARGE + "\r\n\r\n");
                    for (int from = 0; from < LARGE; from += MEGABYTE) {
                        call.out().write(sent, from, MEGABYTE);
                        written.addAndGet(MEGABYTE);
                    }
                    call.out().flush();
                });
                Client client = new Client(edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}")
                        .port())) {
            client.request("GET", "/api/shop/x", "");
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> written.get() < LARGE);
            assertThat(memory()).isLessThan(BOUND);

            while (!client.line().isEmpty()) {
                // the head
            }
            assertThat(client.bytes(LARGE)).isEqualTo(sent);
        }
    }

    @Test
    void slowServiceHoldsTheClientBackAndGetsEveryByte() throws Exception {
        byte[] sent = noise(LARGE);
        CountDownLatch read = new CountDownLatch(1);
        CompletableFuture<byte[]> received = new CompletableFuture<>();
        AtomicLong written = new AtomicLong();
        try (Service service = Service.that(call -> {
                    read.await();
                    received.complete(call.in().readNBytes(LARGE));
                    call.answer(200, "ok");
                });
                Client client = new Client(edge.route("shop", service, "{id: shop, path: \"/api/shop/**\", body: 1GiB}")
                        .port())) {
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: " + LARGE + "\r\n\r\n");
            Thread sending = Thread.ofVirtual().start(() -> {
                for (int from = 0; from < LARGE; from += MEGABYTE) {
                    client.send(java.util.Arrays.copyOfRange(sent, from, from + MEGABYTE));
                    written.addAndGet(MEGABYTE);
                }
            });
            Awaitility.await()
                    .during(Duration.ofMillis(300))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> written.get() < LARGE);
            assertThat(memory()).isLessThan(BOUND);
            read.countDown();

            assertThat(client.read().status()).isEqualTo(200);
            sending.join();
            assertThat(received.get()).isEqualTo(sent);
        }
    }

    @Test
    void clientThatLeavesEndsTheWorkBehindIt() {
        AtomicBoolean aborted = new AtomicBoolean();
        try (Service service = Service.that(call -> aborted.set(call.in().read() < 0))) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.request("GET", "/api/shop/x", "");
                Awaitility.await().until(() -> service.served.get() == 1);
            }

            Awaitility.await().untilTrue(aborted);
        }
    }

    @Test
    void eventsArriveOneByOneThroughADeadline() throws IOException {
        try (Service service = Service.that(call -> {
                    call.write(
                            "HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
                    while (call.in().read() == 'n') {
                        call.write("9\r\ndata: 1\n\n\r\n");
                    }
                });
                Client client =
                        new Client(edge.route("shop", service, "{id: shop, path: \"/api/shop/**\", deadline: 200ms}")
                                .port())) {
            client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 10\r\n\r\n");
            client.send("n");
            while (!client.line().isEmpty()) {
                // the head
            }
            assertThat(client.chunk()).hasSize(9);
            Awaitility.await().pollDelay(Duration.ofMillis(400)).until(() -> true);
            client.send("n");

            assertThat(client.chunk()).hasSize(9);
        }
    }

    @Test
    void earlyAnswerPassesAtOnceAndTheConnectionGoesOn() {
        try (Service service = Service.that(call -> {
            call.answer(200, "early");
            call.body();
        })) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.send("POST /api/shop/x HTTP/1.1\r\nHost: front.test\r\nContent-Length: 10\r\n\r\nhello");
                assertThat(client.read().text()).isEqualTo("early");
                client.send("world");
                client.request("GET", "/api/shop/y", "");

                assertThat(client.read().text()).isEqualTo("early");
            }
        }
    }

    @Test
    void headHasNoBody() {
        try (Service service = Service.that(call -> call.write("HTTP/1.1 200 X\r\nContent-Length: 7\r\n\r\n"))) {
            edge.route("shop", service, "{id: shop, path: \"/api/shop/**\"}");
            try (Client client = new Client(edge.port())) {
                client.request("HEAD", "/api/shop/x", "");
                assertThat(client.readHead().header("Content-Length")).isEqualTo("7");
                client.request("HEAD", "/api/shop/x", "");
                assertThat(client.readHead().status()).isEqualTo(200);
            }
        }
    }
}
