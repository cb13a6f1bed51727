package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.contracts.mail.CalendarEntry;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail")
class EventMailsIT {

    private final RunningService service;
    private final MailTests mail;

    EventMailsIT(RunningService service) {
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
                .contains("locales=pt-BR, pt, en")
                .contains("written in en");
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

    @Test
    void requestOfAServiceForItsOwnTemplateIsOneMailHoweverOftenItComes() {
        MailRequested request = request("requested@example.test", null);

        mail.publish(request);
        mail.publish(request);

        assertThat(mail.next("requested@example.test").text("subject")).isEqualTo("Sunday");
        mail.publish(verification("after-requested@example.test", "en", "t"));
        mail.next("after-requested@example.test");
        assertThat(mail.mailsTo("requested@example.test")).isOne();
        assertThat(service.sql()
                        .text(
                                "select cause_type || ' ' || length(trace_id) from messages where business_key = ?",
                                request.mailId().toString()))
                .isEqualTo("mail.mail.requested 32");
    }

    @Test
    void requestForAForeignTemplateIsADeadLetter() {
        publishAs("shop", "mail.notice", "{\"subject\":\"s\",\"message\":\"m\"}");

        awaitDeadLetter("not-allowed: mail.notice is not a template of shop");
    }

    @Test
    void requestThatDoesNotFitNamesEveryProblem() {
        publishAs("mail", "mail.notice", "{\"subject\":7,\"more\":\"x\"}");

        awaitDeadLetter("subject must be text; message is missing; more is not declared");
    }

    @Test
    void calendarEntryReachesTheRecipientAsAttendeeInAPartAndAFile() {
        String entry = """
                BEGIN:VCALENDAR
                METHOD:REQUEST
                BEGIN:VEVENT
                UID:e1@shop
                SEQUENCE:3
                SUMMARY:Tea
                END:VEVENT
                END:VCALENDAR
                """;

        mail.publish(request("guest@example.test", new CalendarEntry("REQUEST", entry)));
        TestResponse stored = mail.next("guest@example.test");
        TestResponse file = mail.get("/api/mail/mailbox/" + stored.text("id") + "/attachments/0");
        TestResponse raw = mail.get("/api/mail/mailbox/" + stored.text("id") + "/raw");

        assertThat(stored.text("attachments[0].name")).isEqualTo("invite.ics");
        assertThat(file.body().replace("\r\n ", ""))
                .contains("UID:e1@shop", "SEQUENCE:3", ";CN=\"Ana Gil\":mailto:guest@example.test\r\nEND:VEVENT");
        assertThat(raw.body()).containsPattern("Content-Type: text/calendar;[^\n]*method=\"?REQUEST");
    }

    @Test
    void calendarTextOfAnotherMethodIsADeadLetter() {
        mail.publish(request("never@example.test", new CalendarEntry("CANCEL", "BEGIN:VCALENDAR")));

        awaitDeadLetter("calendar and its METHOD differ");
    }

    private void publishAs(String service, String template, String parameters) {
        UUID id = UUID.randomUUID();
        this.service
                .events()
                .publish(
                        service + ".mail.requested",
                        id,
                        "{\"mailId\":\"" + id + "\",\"template\":\"" + template + "\",\"to\":[{\"userId\":\""
                                + UUID.randomUUID() + "\"}],\"parameters\":" + parameters + "}");
    }

    private void awaitDeadLetter(String error) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                mail.get("/api/mail/dead-letters?limit=100").body())
                        .contains(error));
    }

    private static MailRequested request(String address, @Nullable CalendarEntry calendar) {
        return new MailRequested(
                UUID.randomUUID(),
                "mail.notice",
                List.of(Recipient.address(address, "Ana Gil", "en")),
                null,
                Map.of("subject", "Sunday", "message", "We **rest**"),
                calendar,
                null,
                null,
                null);
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
