package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.mail.provider.ScriptedSmtpServer;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom mails go to, what they are called and what links they get is nobody else's business. */
@OffshootTest(
        service = "mail",
        properties = {
            "offshoot.mail.provider=smtp",
            "offshoot.mail.smtp.host=127.0.0.1",
            "offshoot.mail.smtp.port=${free-port}",
            "offshoot.mail.smtp.tls=off",
            "offshoot.mail.only-to=canary.test",
            "offshoot.test.spans=true"
        })
class CanaryIT {

    private static final List<String> SECRETS =
            List.of("zilpzalp", "Hoopoe", "canary.test", "greenfinch-token-77", "siskin-token-78");

    private final RunningService service;
    private final MailTests mail;

    CanaryIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void addressesNamesAndTokensAreInNoLogMetricTraceOrDeadLetter() {
        String log = logOf(this::live);

        String traces = service.bean(CollectedSpans.class).toString();
        String metrics = service.http()
                .get("/api/mail/metrics")
                .bearer(service.tokens().service("broker", "operations:read"))
                .send()
                .body();
        String deadLetters = deadLetters();
        String events = service.events().await("mail.delivery.bounced").data()
                + service.events().await("mail.address.suppressed").data();
        assertThat(log).contains("Mails go to");
        assertThat(traces).contains("auth.password-reset.requested");
        assertThat(metrics).contains("auth.reset-password");
        assertThat(deadLetters).contains("auth.reset-password", "/recipient is no e-mail address");
        for (String secret : SECRETS) {
            assertThat(log).doesNotContain(secret);
            assertThat(traces).doesNotContain(secret);
            assertThat(metrics).doesNotContain(secret);
            assertThat(deadLetters).doesNotContain(secret);
            assertThat(events).doesNotContain(secret);
        }
    }

    private String deadLetters() {
        String list = mail.get("/api/mail/dead-letters").body();
        String id = mail.get("/api/mail/dead-letters").text("items[0].id");
        return list + mail.get("/api/mail/dead-letters/" + id).body();
    }

    /** A mail that leaves, one whose address is refused in words that name it, and an event that does not fit. */
    private void live() {
        service.restart();
        int port = service.context().getRequiredProperty("offshoot.mail.smtp.port", Integer.class);
        UUID known = UUID.randomUUID();
        service.auth().users().add(known, "Hoopoe Upupa", "zilpzalp@canary.test");
        try (ScriptedSmtpServer _ =
                ScriptedSmtpServer.on(port, Map.of("RCPT", "550 5.1.1 zilpzalp@canary.test (Hoopoe) is gone"))) {
            mail.publish(new PasswordChanged(known, service.clock().instant(), null));
            await().untilAsserted(() -> assertThat(status("bounced")).isOne());
        }
        try (ScriptedSmtpServer relay = ScriptedSmtpServer.on(port, Map.of())) {
            mail.publish(reset("other.zilpzalp@canary.test", "greenfinch-token-77"));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(status("sent")).isOne());
            assertThat(String.join("\n", relay.received())).contains("Hoopoe", "greenfinch-token-77");
        }
        mail.publish(reset("zilpzalp at canary.test", "siskin-token-78"));
        await().untilAsserted(
                        () -> assertThat(service.sql().count("dead_letters")).isOne());
    }

    private PasswordResetRequested reset(String address, String token) {
        return new PasswordResetRequested(
                UUID.randomUUID(),
                Recipient.address(address, "Hoopoe", "en"),
                token,
                service.clock().instant().plus(Duration.ofHours(1)));
    }

    private long status(String status) {
        return service.sql().number("select count(*) from deliveries where status = ?", status);
    }

    private static String logOf(Runnable live) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            live.run();
        } finally {
            System.setOut(out);
        }
        return log.toString(StandardCharsets.UTF_8);
    }
}
