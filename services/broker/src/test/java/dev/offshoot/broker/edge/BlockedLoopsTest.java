package dev.offshoot.broker.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.broker.access.TestAuth;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The half of acceptance scenario 31 that {@link LeaksTest} leaves: no loop ever waits for anybody. */
class BlockedLoopsTest {

    private static final String ROUTE = "{id: shop, path: \"/api/shop/**\"}";
    private static final UUID ADA = UUID.randomUUID();
    private static final int CALLERS = 16;
    private static final String BODY = "body".repeat(4_000);

    private static void askAll(TestEdge edge, int times) throws InterruptedException, ExecutionException {
        String token = "Authorization: Bearer " + edge.auth.token(ADA);
        String cookie = "Cookie: __Host-offshoot=" + edge.auth.cookie(ADA);
        Client.get(edge.port(), "/api/shop/x", token);
        Client.get(edge.port(), "/api/shop/x", cookie);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> caller : callers.invokeAll(Stream.generate(() -> caller(edge, times, token, cookie))
                    .limit(CALLERS)
                    .toList())) {
                assertThat(caller.get()).isTrue();
            }
        }
    }

    private static java.util.concurrent.Callable<Boolean> caller(
            TestEdge edge, int times, String token, String cookie) {
        return () -> {
            try (Client client = new Client(edge.port())) {
                boolean good = true;
                for (int i = 0; i < times; i++) {
                    client.request("GET", "/api/shop/x", "", token);
                    good &= client.read().status() == 200;
                    client.request("POST", "/api/shop/x", BODY, cookie, "X-CSRF-Token: " + TestAuth.CSRF);
                    good &= client.read().text().length() == BODY.length();
                    client.request("GET", "/nowhere", "");
                    good &= client.read().status() == 404;
                }
                return good;
            }
        };
    }

    /** The first time classes are loaded, which locks; afterwards nothing does. */
    @Test
    void loopsWaitForNobodyOnceEveryPathWasTaken() throws Exception {
        try (Service service = Service.that(
                        call -> call.answer(200, new String(call.body(), java.nio.charset.StandardCharsets.US_ASCII)));
                TestEdge edge = TestEdge.start().route("shop", service, ROUTE)) {
            askAll(edge, 20);
            try (Blockings blockings = Blockings.watch()) {
                askAll(edge, 30);

                assertThat(blockings.stop()).isEmpty();
            }
        }
    }
}
