package dev.offshoot.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.payments.signature.StandardWebhook;
import dev.offshoot.service.KeyRing;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Section 8, the first two rows: what providers tell is signed, stored once, and proves nothing. */
@OffshootTest(service = "payments", shared = true, properties = "offshoot.tasks.poll-interval=500ms")
class WebhooksIT {

    private static final String ROUTE = "/api/payments/webhooks/fake";

    private final RunningService service;

    WebhooksIT(RunningService service) {
        this.service = service;
    }

    @Test
    void unsignedBadlySignedAndOldOnesAreRefusedAndNotStored() {
        String event = "e-" + UUID.randomUUID();
        byte[] body = body("fs_nobody");

        assertThat(send(Map.of(), body).text("code")).isEqualTo("bad-signature");
        assertThat(send(signed(new byte[32], event, service.clock().instant(), body), body)
                        .status())
                .isEqualTo(400);
        assertThat(send(signed(secret(), event, service.clock().instant().minus(Duration.ofSeconds(330)), body), body)
                        .status())
                .isEqualTo(400);
        assertThat(send(signed(secret(), event, service.clock().instant(), body), body("fs_other"))
                        .status())
                .isEqualTo(400);
        assertThat(service.sql().number("select count(*) from provider_signals where event = ?", event))
                .isZero();
    }

    @Test
    void aHundredRepetitionsAtOnceAreStoredOnce() throws Exception {
        String event = "e-" + UUID.randomUUID();
        byte[] body = body("fs_" + UUID.randomUUID());
        Map<String, String> headers = signed(secret(), event, service.clock().instant(), body);

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : IntStream.range(0, 100)
                    .mapToObj(_ -> threads.submit(() -> send(headers, body).status()))
                    .toList()) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(service.sql().number("select count(*) from provider_signals where event = ?", event))
                .isOne();
    }

    @Test
    void aSessionNobodyOpenedPaysNothing() {
        String event = "e-" + UUID.randomUUID();
        byte[] body = body("fs_" + UUID.randomUUID());

        assertThat(send(signed(secret(), event, service.clock().instant(), body), body)
                        .status())
                .isEqualTo(200);

        assertThat(service.sql().text("select status from provider_signals where event = ?", event))
                .isEqualTo("received");
    }

    @Test
    void stripesRouteTakesNothingWithoutItsSecrets() {
        assertThat(service.http()
                        .post("/api/payments/webhooks/stripe")
                        .body("application/json", body("cs_1"))
                        .send()
                        .status())
                .isEqualTo(400);
    }

    private TestResponse send(Map<String, String> headers, byte[] body) {
        TestRequest request = service.http().post(ROUTE).body("application/json", body);
        headers.forEach(request::header);
        return request.send();
    }

    private static Map<String, String> signed(byte[] secret, String event, Instant at, byte[] body) {
        return StandardWebhook.sign(secret, event, at, body);
    }

    private byte[] secret() {
        return service.bean(KeyRing.class).current().derive("payments.fake.webhooks", 32);
    }

    private static byte[] body(String session) {
        return "{\"kind\":\"session.paid\",\"session\":\"%s\",\"providerPayment\":null}"
                .formatted(session)
                .getBytes(UTF_8);
    }
}
