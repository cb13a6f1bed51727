package dev.offshoot.mail.webhook;

import static dev.offshoot.mail.webhook.SignedBatch.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.mail.MailTests;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail", properties = "offshoot.mail.sendgrid.webhook-key=" + SignedBatch.PUBLIC_KEY)
class WebhookIT {

    private final RunningService service;
    private final MailTests mail;
    private final SignedBatch sendGrid;

    WebhookIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
        this.sendGrid = new SignedBatch(service);
    }

    @Test
    void batchMovesEachDeliveryAndTheSameBatchAgainChangesNothing() {
        String delivered = sent("delivered@example.test");
        String bounced = sent("bounced@example.test");
        String dropped = sent("dropped@example.test");
        String batch =
                "[" + event("delivered", delivered, "a1") + "," + event("bounce", bounced, "a2", ",\"type\":\"bounce\"")
                        + "," + event("dropped", dropped, "a3", ",\"reason\":\"Bounced Address\"") + "]";

        assertThat(sendGrid.post(batch).status()).isEqualTo(204);
        long entries = service.sql().count("delivery_log_entries");
        assertThat(sendGrid.post(batch).status()).isEqualTo(204);

        assertThat(status(delivered)).isEqualTo("delivered");
        assertThat(status(bounced)).isEqualTo("bounced");
        assertThat(status(dropped)).isEqualTo("failed");
        assertThat(suppressionsOf(bounced)).containsExactly("everything hard-bounce");
        assertThat(suppressionsOf(dropped)).containsExactly("everything invalid");
        assertThat(service.sql().count("delivery_log_entries")).isEqualTo(entries);
    }

    @Test
    void bounceOfAMailHashedUnderAnEarlierKeySuppressesUnderThatKey() {
        String delivery = sent("earlier@example.test");
        service.sql()
                .update(
                        "update deliveries set address_hash = sha256('earlier'), address_key_id = 77 where uuid = ?::uuid",
                        delivery);

        sendGrid.post("[" + event("bounce", delivery, "k1") + "]");

        assertThat(suppressionsOf(delivery)).containsExactly("everything hard-bounce");
        assertThat(service.sql().number("select key_id from suppressions where address_hash = sha256('earlier')"))
                .isEqualTo(77);
    }

    @Test
    void figuresTellWhatWasAppliedAndWhatWasRefused() {
        sendGrid.post("[" + event("open", sent("counted@example.test"), "i1") + "]");
        sendGrid.post("[]", "forged", service.clock().instant());

        assertThat(service.http()
                        .get("/api/mail/metrics")
                        .bearer(service.tokens().service("broker", "operations:read"))
                        .send()
                        .body())
                .contains(
                        "mail_webhook_events_total{applied=\"true\",happening=\"opened\"}",
                        "mail_webhook_refused_total");
    }

    /** Scenario 20. */
    @Test
    void eventsInAnyOrderEndInTheHighestState() {
        String early = sent("early@example.test");
        String late = sent("late@example.test");

        sendGrid.post("[" + event("open", early, "b1") + "," + event("delivered", early, "b2") + ","
                + event("processed", early, "b3") + "]");
        sendGrid.post("[" + event("bounce", late, "b4") + "," + event("delivered", late, "b5") + "]");

        assertThat(status(early)).isEqualTo("delivered");
        assertThat(service.sql()
                        .text("select (opened_at is not null)::text from deliveries where uuid = ?::uuid", early))
                .isEqualTo("true");
        assertThat(happenings(early)).contains("opened", "delivered", "taken");
        assertThat(status(late)).isEqualTo("bounced");
        assertThat(happenings(late)).contains("bounced", "delivered");
        assertThat(suppressionsOf(late)).containsExactly("everything hard-bounce");
    }

    @Test
    void mailOfUnknownFateIsSentOnceTheProviderNamesIt() {
        String doubtful = sent("doubtful@example.test");
        service.sql()
                .update(
                        "update deliveries set status = 'uncertain', sent_at = null, provider = 'sendgrid' where uuid = ?::uuid",
                        doubtful);

        sendGrid.post("[" + event("processed", doubtful, "c1") + "]");

        assertThat(status(doubtful)).isEqualTo("sent");
        assertThat(service.sql().number("select attempts from deliveries where uuid = ?::uuid", doubtful))
                .isOne();
    }

    @Test
    void bounceOfAPersonsMailIsToldToAuthAndToTheOwner() {
        UUID ada = UUID.randomUUID();
        String delivery = passwordChanged(ada, "ada-bounced@example.test");

        sendGrid.post("[" + event("bounce", delivery, "d1") + "]");

        assertThat(service.events()
                        .await(
                                "mail.address.suppressed",
                                event -> event.subject().equals(ada))
                        .data())
                .contains("hard-bounce")
                .doesNotContain("ada-bounced");
        assertThat(service.events()
                        .await(
                                "mail.delivery.bounced",
                                event -> event.subject().toString().equals(delivery))
                        .data())
                .contains("auth.password-changed");
    }

    /** Scenario 20. */
    @Test
    void complaintEndsOptionalMailsAndEssentialOnesStillGo() {
        UUID ben = UUID.randomUUID();
        passwordChanged(ben, "complains@example.test");
        String notice = sent("complains@example.test");

        sendGrid.post("[" + event("spamreport", notice, "e1") + "]");

        assertThat(suppressionsOf(notice)).containsExactly("optional complaint");
        String next = accepted("complains@example.test");
        await().untilAsserted(() -> assertThat(status(next)).isEqualTo("skipped"));
        assertThat(status(passwordChanged(ben, "complains@example.test"))).isEqualTo("sent");
    }

    @Test
    void providersUnsubscribeSwitchesTheTopicOffForAnAccount() {
        UUID cleo = UUID.randomUUID();
        service.auth().users().add(cleo, "Cleo Dean", "cleo@example.test");
        String delivery = service.sql()
                .text(
                        "select uuid::text from deliveries where message_id = (select id from messages where uuid = ?::uuid)",
                        mail.notice(List.of(Map.of("userId", cleo.toString()))).text("id"));
        awaitSent(delivery);

        sendGrid.post("[" + event("group_unsubscribe", delivery, "f1") + "]");

        assertThat(service.sql()
                        .text(
                                "select p.source || ' ' || p.enabled from preferences p join users u on u.id = p.user_id where u.uuid = ?",
                                cleo))
                .isEqualTo("unsubscribe false");
    }

    @Test
    void unknownDeliveryIsAcceptedAndNonsenseIsNot() {
        assertThat(sendGrid.post("[" + event("delivered", UUID.randomUUID().toString(), "g1") + "]")
                        .status())
                .isEqualTo(204);
        assertThat(sendGrid.post("[" + event("delivered", "not-a-uuid", "g2") + "]")
                        .status())
                .isEqualTo(204);
        assertThat(sendGrid.post("this is no list").status()).isEqualTo(400);
        assertThat(sendGrid.post("[\"" + "x".repeat(1024 * 1024) + "\"]").status())
                .isEqualTo(413);
    }

    @Test
    void forgedAndLateBatchesStoreNothingAndAFloodOfThemIsStopped() {
        String delivery = sent("forged@example.test");
        String batch = "[" + event("bounce", delivery, "h1") + "]";
        Instant now = service.clock().instant();

        assertThat(sendGrid.post(batch.replace("h1", "h2"), batch, now).status())
                .isEqualTo(401);
        assertThat(sendGrid.post(batch, batch, now.minus(Duration.ofHours(27))).status())
                .isEqualTo(401);
        assertThat(service.http()
                        .post("/api/mail/webhooks/sendgrid")
                        .json(batch)
                        .send()
                        .status())
                .isEqualTo(401);
        assertThat(status(delivery)).isEqualTo("sent");
        assertThat(happenings(delivery)).doesNotContain("bounced");
        assertThat(IntStream.range(0, 120)
                        .map(i -> sendGrid.post(batch, "forged", now).status())
                        .filter(status -> status == 429)
                        .findFirst())
                .isPresent();
        assertThat(sendGrid.post(batch).status()).isEqualTo(204);
    }

    private String sent(String address) {
        String delivery = accepted(address);
        awaitSent(delivery);
        return delivery;
    }

    private String accepted(String address) {
        return mail.notice(List.of(Map.of("email", address))).text("deliveries[0].id");
    }

    private String passwordChanged(UUID user, String address) {
        service.auth().users().add(user, "Ada Park", address);
        long before = service.sql().count("deliveries");
        mail.publish(new PasswordChanged(user, service.clock().instant(), null));
        await().until(() -> service.sql().count("deliveries") > before);
        String delivery = service.sql()
                .text(
                        "select d.uuid::text from deliveries d join users u on u.id = d.user_id where u.uuid = ? order by d.id desc limit 1",
                        user);
        awaitSent(delivery);
        return delivery;
    }

    private void awaitSent(String delivery) {
        await().untilAsserted(() -> assertThat(status(delivery)).isEqualTo("sent"));
    }

    private String status(String delivery) {
        return service.sql().text("select status from deliveries where uuid = ?::uuid", delivery);
    }

    private List<String> happenings(String delivery) {
        return service
                .sql()
                .query(
                        "select e.happening from delivery_log_entries e join deliveries d on d.id = e.delivery_id where d.uuid = ?::uuid",
                        delivery)
                .stream()
                .map(row -> String.valueOf(row.get("happening")))
                .toList();
    }

    private List<String> suppressionsOf(String delivery) {
        return service
                .sql()
                .query(
                        "select s.scope || ' ' || s.reason as found from suppressions s join deliveries d using (address_hash) where d.uuid = ?::uuid",
                        delivery)
                .stream()
                .map(row -> String.valueOf(row.get("found")))
                .toList();
    }
}
