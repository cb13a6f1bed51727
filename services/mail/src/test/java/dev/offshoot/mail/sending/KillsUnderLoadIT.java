package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.mail.MailTests;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instances die one after the other while mails are on their way; {@code bench mail --kills} does it at length. */
@OffshootTest(
        service = "mail",
        properties = {
            "offshoot.mail.provider=smtp",
            "offshoot.mail.smtp.host=127.0.0.1",
            "offshoot.mail.smtp.port=${free-port}",
            "offshoot.mail.smtp.tls=off",
            "offshoot.mail.smtp.connections=4",
            "offshoot.mail.smtp.timeout=60000",
            "offshoot.mail.only-to=example.test"
        })
class KillsUnderLoadIT {

    private static final int KILLS = 3;
    private static final int CONNECTIONS = 4;
    private static final int MAILS = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningService service;
    private final MailTests mail;

    KillsUnderLoadIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void everybodyGetsTheMailAndWhatIsRepeatedHasItsMessageId() {
        int port = service.context().getRequiredProperty("offshoot.mail.smtp.port", Integer.class);
        try (HeldRelay relay = new HeldRelay(port)) {
            List<SenderProcess> victims = victims(port);
            try {
                accept();
                for (int kill = 0; kill < KILLS; kill++) {
                    int from = relay.messageIds().size() + 30;
                    relay.holdFrom(from);
                    await().atMost(PATIENCE).until(() -> relay.messageIds().size() >= from + CONNECTIONS);
                    victims.get(kill).close();
                    relay.release();
                }
            } finally {
                victims.forEach(SenderProcess::close);
            }
            survivorsFinish(relay);
            leasesEnd();

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(number("status = 'sent'")).isEqualTo(MAILS));
            assertThat(new HashSet<>(relay.messageIds())).hasSize(MAILS);
            assertThat(relay.messageIds().size() - MAILS).isBetween(0, CONNECTIONS * KILLS);
            assertThat(claimedTwice()).isZero();
        }
    }

    private List<SenderProcess> victims(int relayPort) {
        Map<String, String> settings = SenderProcess.settingsOf(service);
        settings.put("offshoot.mail.smtp.connections", String.valueOf(CONNECTIONS));
        List<Integer> ports =
                IntStream.range(0, KILLS).mapToObj(i -> FreePorts.pick()).toList();
        List<SenderProcess> victims = new ArrayList<>();
        ports.forEach(port -> victims.add(SenderProcess.start(settings, relayPort, port)));
        ports.forEach(port -> await().atMost(PATIENCE).until(() -> isReady(port)));
        return victims;
    }

    private static boolean isReady(int port) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/mail/health/readiness"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private void accept() {
        for (int half = 0; half < 2; half++) {
            int first = half * MAILS / 2;
            assertThat(mail.notice(IntStream.range(first, first + MAILS / 2)
                                    .mapToObj(i -> Map.of("email", "p" + i + "@example.test"))
                                    .toList())
                            .status())
                    .isEqualTo(202);
        }
    }

    /** Nothing arrives any more: what is left, the dead have claimed. */
    private void survivorsFinish(HeldRelay relay) {
        AtomicInteger before = new AtomicInteger(-1);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .during(Duration.ofSeconds(2))
                .until(() -> {
                    int now = relay.messageIds().size();
                    return before.getAndSet(now) == now && number("status = 'queued'") == 0;
                });
    }

    private void leasesEnd() {
        service.sql()
                .update("update deliveries set lease_until = now() - interval '1 second' where status = 'sending'");
        service.bean(Leases.class).reclaim();
    }

    private long number(String condition) {
        return service.sql().number("select count(*) from deliveries where " + condition);
    }

    /** Each call beyond the first follows a decision to send again. */
    private long claimedTwice() {
        return service.sql()
                .number(
                        "select count(*) from (select delivery_id from delivery_log_entries group by delivery_id having count(*) filter (where happening = 'attempted') <> 1 + count(*) filter (where happening = 'postponed' and detail ->> 'reason' = 'sent-again')) twice");
    }
}
