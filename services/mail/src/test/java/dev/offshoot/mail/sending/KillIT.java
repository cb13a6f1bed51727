package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.provider.ScriptedSmtpServer;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process of its own is killed while one mail lies with the relay and another one before the gate. */
@OffshootTest(service = "mail")
class KillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service;
    private final MailTests mail;

    KillIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void mailBeforeTheGateIsSentOnceAndOneInDoubtOnceMoreUnderItsMessageId() throws SQLException {
        pause();
        String doubtful = accepted("doubtful@example.test");
        String early = accepted("early@example.test");
        service.sql().update("update deliveries set next_attempt_at = 'infinity' where uuid = ?::uuid", early);
        Map<String, String> settings = SenderProcess.settingsOf(service);
        service.stop();

        try (ScriptedSmtpServer relay = new ScriptedSmtpServer(Map.of(".", ScriptedSmtpServer.SILENCE))) {
            killBetweenTheSteps(settings, relay, early);

            assertThat(relay.received())
                    .filteredOn(line -> line.startsWith("Message-ID: <" + doubtful))
                    .hasSize(1);
            assertThat(relay.received()).noneMatch(line -> line.contains(early));
        }
        service.start();
        service.clock().advance(Duration.ofSeconds(61));
        service.bean(Leases.class).reclaim();
        resume();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(early)).isEqualTo("sent 1"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(doubtful)).isEqualTo("sent 2"));
        assertThat(mail.mailsTo("early@example.test")).isOne();
        assertThat(mail.next("doubtful@example.test").text("headers.Message-ID"))
                .startsWith("<" + doubtful);
    }

    private void killBetweenTheSteps(Map<String, String> settings, ScriptedSmtpServer relay, String early)
            throws SQLException {
        try (Connection connection = service.sql().connect();
                Statement statement = connection.createStatement();
                SenderProcess _ = SenderProcess.start(settings, relay.port())) {
            await().atMost(PATIENCE).until(() -> relay.mails() == 1);
            connection.setAutoCommit(false);
            statement.execute("lock table suppressions in access exclusive mode");
            service.sql().update("update deliveries set next_attempt_at = now() where uuid = ?::uuid", early);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(state(early)).isEqualTo("sending 0"));
        }
    }

    private String accepted(String address) {
        return mail.notice(List.of(Map.of("email", address))).text("deliveries[0].id");
    }

    private void pause() {
        service.http()
                .post("/api/mail/providers/mailbox/pause")
                .bearer(mail.operator())
                .json(Map.of("reason", "another process sends"))
                .send();
    }

    private void resume() {
        service.http()
                .delete("/api/mail/providers/mailbox/pause")
                .bearer(mail.operator())
                .send();
    }

    private String state(String delivery) {
        return service.sql().text("select status || ' ' || attempts from deliveries where uuid = ?::uuid", delivery);
    }
}
