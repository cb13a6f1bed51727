package dev.offshoot.web.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.offshoot.web.SampleService;
import dev.offshoot.web.deadline.Deadline;
import dev.offshoot.web.sample.AdjustableClock;
import dev.offshoot.web.sample.NeighbourClient;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.client.exceptions.ReadTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeighbourFilterTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<String> deadline = new AtomicReference<>("");
    private final CountDownLatch release = new CountDownLatch(1);
    private volatile IntUnaryOperator statusOfCall = _ -> 200;
    private volatile boolean hangs;

    private HttpServer neighbour;
    private SampleService service;
    private NeighbourClient client;

    @BeforeEach
    void start() throws IOException {
        neighbour = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        neighbour.createContext("/things", this::answer);
        neighbour.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        neighbour.start();
        service = SampleService.start(Map.of(
                "micronaut.http.services.neighbour.url",
                "http://127.0.0.1:" + neighbour.getAddress().getPort()));
        client = service.bean(NeighbourClient.class);
    }

    @AfterEach
    void stop() {
        release.countDown();
        service.close();
        neighbour.stop(0);
    }

    @Test
    void readIsRepeatedOnce() {
        statusOfCall = call -> call == 1 ? 503 : 200;

        assertThat(client.one()).isEqualTo("answer 2");
    }

    @Test
    void writeIsNeverRepeated() {
        statusOfCall = _ -> 503;

        assertThatThrownBy(client::create).isInstanceOf(HttpClientResponseException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void refusalIsAnAnswer() {
        statusOfCall = _ -> 409;

        for (int call = 0; call < 10; call++) {
            assertThatThrownBy(client::one).isInstanceOf(HttpClientResponseException.class);
        }
        assertThat(calls).hasValue(10);
    }

    @Test
    void serviceThatKeepsFailingIsLeftAloneForAWhile() {
        statusOfCall = _ -> 503;
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(client::create).isInstanceOf(HttpClientResponseException.class);
        }

        assertThatThrownBy(client::create).isInstanceOf(ServiceAway.class);
        assertThat(calls).hasValue(5);

        statusOfCall = _ -> 200;
        service.bean(AdjustableClock.class).advance(Duration.ofSeconds(6));
        assertThat(client.create()).isEqualTo("answer 6");
        assertThat(client.one()).isEqualTo("answer 7");
    }

    @Test
    void restOfTheDeadlineIsPassedOn() {
        within(Duration.ofSeconds(3), () -> client.one());

        assertThat(Integer.parseInt(deadline.get())).isBetween(1, 3000);
    }

    @Test
    void slowServiceIsCutOffAtTheDeadline() {
        hangs = true;

        assertThatThrownBy(() -> within(Duration.ofMillis(300), () -> client.one()))
                .satisfies(failure -> assertThat(failure).hasRootCauseInstanceOf(ReadTimeoutException.class));
        assertThat(calls).hasValue(1);
    }

    private static void within(Duration time, ThrowingCallable call) {
        try (PropagatedContext.Scope _ =
                PropagatedContext.getOrEmpty().plus(Deadline.in(time)).propagate()) {
            call.call();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        int call = calls.incrementAndGet();
        deadline.set(String.valueOf(exchange.getRequestHeaders().getFirst(Deadline.HEADER)));
        if (hangs) {
            awaitRelease();
        }
        byte[] body = ("answer " + call).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(statusOfCall.applyAsInt(call), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void awaitRelease() {
        try {
            assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
