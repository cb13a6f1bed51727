package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail")
class AuthMailsIT {

    private final RunningService service;
    private final MailTests mail;

    AuthMailsIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void verificationStandsInTheMailboxInTheRecipientsLanguage() {
        mail.publish(verification("new@example.test", "es", "verify-token"));

        TestResponse stored = mail.next("new@example.test");

        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.text("subject")).isEqualTo("Confirme su dirección de correo");
        assertThat(stored.text("text")).contains("/auth/links/verify-token");
        assertThat(stored.text("links[0]")).endsWith("/auth/links/verify-token");
        assertThat(stored.text("html")).contains("/auth/links/verify-token").contains("lang=\"es\"");
        assertThat(stored.json("headers").get("List-Unsubscribe")).isNull();
    }

    @Test
    void tokenOfAResetIsReadableInNoTableAndGoneOnceHandedOver() {
        UUID ada = UUID.randomUUID();
        mail.publish(new PasswordResetRequested(
                ada,
                Recipient.address("reset@example.test", null, "en"),
                "canary-token-1234",
                service.clock().instant().plusSeconds(3600)));

        assertThat(mail.next("reset@example.test").text("text")).contains("canary-token-1234");
        await().untilAsserted(() -> assertThat(
                        service.sql().number("select count(*) from messages where secrets is not null"))
                .isZero());
        for (Map<String, ?> table :
                service.sql().query("select tablename from pg_tables where schemaname = 'public'")) {
            String name = String.valueOf(table.get("tablename"));
            assertThat(service.sql().number("select count(*) from " + name + " t where t::text like '%canary-token%'"))
                    .as(name)
                    .isZero();
        }
    }

    @Test
    void sameEventThreeTimesIsOneMail() {
        UUID user = UUID.randomUUID();
        service.auth().users().add(user, "Ada Park", "thrice@example.test");
        ProbedEvent event = ProbedEvent.of(
                "auth.password.changed",
                user,
                "{\"userId\":\"" + user + "\",\"changedAt\":\"2026-05-01T10:00:00Z\",\"device\":null}");
        service.events().publish(event);
        service.events().publish(event);
        service.events().publish(event);
        assertThat(mail.next("thrice@example.test").status()).isEqualTo(200);

        mail.publish(verification("after-thrice@example.test", "en", "t"));
        mail.next("after-thrice@example.test");

        assertThat(mail.mailsTo("thrice@example.test")).isOne();
    }

    @Test
    void unknownLanguageFallsBackAlongTheChain() {
        mail.publish(verification("lisbon@example.test", "pt-BR", "t"));

        TestResponse stored = mail.next("lisbon@example.test");
        String message = service.sql()
                .text(
                        "select m.uuid::text from messages m join deliveries d on d.message_id = m.id where d.address = ?",
                        "lisbon@example.test");
        TestResponse explanation = mail.get("/api/mail/messages/" + message + "/explanation");

        assertThat(stored.text("subject")).isEqualTo("Confirm your e-mail address");
        assertThat(explanation.status()).isEqualTo(200);
        assertThat(explanation.body())
                .contains("auth.email-verification.requested")
                .contains("used en");
    }

    @Test
    void payloadThatLacksAFieldIsADeadLetterAtOnce() {
        UUID id = UUID.randomUUID();
        service.events()
                .publish(
                        "auth.password.changed",
                        id,
                        "{\"userId\":\"" + UUID.randomUUID() + "\",\"changedAt\":null,\"device\":null}");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(mail.get("/api/mail/dead-letters").body())
                                .contains("auth.password-changed: changedAt is missing"));
    }

    @Test
    void waitingForTheNextMailEndsWhenItArrives() {
        CompletableFuture<TestResponse> waiting =
                CompletableFuture.supplyAsync(() -> mail.next("later@example.test", "", 20));

        mail.publish(verification("later@example.test", "en", "t"));

        assertThat(waiting.join().status()).isEqualTo(200);
    }

    @Test
    void sixthMailOfATemplateToOneAddressIsTooMany() {
        for (int i = 0; i < 6; i++) {
            mail.publish(verification("flooded@example.test", "en", "token-" + i));
        }

        await().untilAsserted(() -> assertThat(service.sql()
                        .number(
                                "select count(*) from deliveries where address = ? and status in ('sent', 'skipped')",
                                "flooded@example.test"))
                .isEqualTo(6));
        assertThat(mail.mailsTo("flooded@example.test")).isEqualTo(5);
        assertThat(service.sql()
                        .number(
                                "select count(*) from deliveries where address = ? and reason = 'too-many'",
                                "flooded@example.test"))
                .isOne();
    }

    private EmailVerificationRequested verification(String address, String locale, String token) {
        return new EmailVerificationRequested(
                UUID.randomUUID(),
                null,
                Recipient.address(address, null, locale),
                "new-account",
                token,
                service.clock().instant().plusSeconds(3600));
    }
}
