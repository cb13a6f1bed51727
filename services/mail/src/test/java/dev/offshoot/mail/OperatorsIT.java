package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail")
class OperatorsIT {

    private static final Map<String, String> NOTICE = Map.of("subject", "Sunday", "message", "We rest");

    private final RunningService service;
    private final MailTests mail;

    OperatorsIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void contentIsShownAsItWasSentAndEachLookIsLogged() {
        String delivery = sent("content@example.test");

        TestResponse content = mail.get("/api/mail/deliveries/" + delivery + "/content");

        assertThat(content.status()).isEqualTo(200);
        assertThat(content.text("subject")).isEqualTo("Sunday");
        assertThat(content.text("identical")).isEqualTo("true");
        assertThat(service.sql()
                        .number(
                                "select count(*) from delivery_log_entries e join deliveries d on d.id = e.delivery_id where d.uuid = ?::uuid and happening = 'viewed' and actor is not null",
                                delivery))
                .isOne();
    }

    @Test
    void secretOfAMailThatLeftIsMaskedAndItCannotBeSentAgain() {
        String delivery = verification("masked@example.test");

        TestResponse content = mail.get("/api/mail/deliveries/" + delivery + "/content");

        assertThat(content.text("text")).contains("/auth/links/•••").doesNotContain("a-token");
        assertThat(content.text("identical")).isEqualTo("false");
        service.sql().update("update deliveries set status = 'failed' where uuid = ?::uuid", delivery);
        TestResponse refused = retry(delivery);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("secrets-gone");
    }

    @Test
    void skippedMailIsSentAgainOnceNothingStandsInTheWay() {
        TestResponse suppression = suppress("again@example.test");
        assertThat(suppression.status()).isEqualTo(201);
        assertThat(suppression.text("items[0].masked")).isEqualTo("a•••@e•••.test");
        assertThat(suppress("again@example.test").status()).isEqualTo(409);
        String delivery = accepted("again@example.test");
        await().untilAsserted(() -> assertThat(status(delivery)).isEqualTo("skipped"));

        assertThat(lift(suppression.text("items[0].id"))).isEqualTo(204);
        assertThat(lift(suppression.text("items[0].id"))).isEqualTo(404);
        TestResponse again = retry(delivery);

        assertThat(again.status()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(status(again.text("id"))).isEqualTo("sent"));
        assertThat(status(delivery)).isEqualTo("skipped");
        assertThat(retry(again.text("id")).text("code")).isEqualTo("delivery-not-final");
    }

    @Test
    void suppressionsAreListedMaskedAndFoundByAddress() {
        suppress("listed@example.test");

        TestResponse list = mail.get("/api/mail/suppressions?reason=manual&limit=100");
        TestResponse found = post("/api/mail/suppressions/search", Map.of("address", "Listed@Example.test"));
        TestResponse topic = post(
                "/api/mail/suppressions",
                Map.of("address", "t@example.test", "scope", "topic", "note", "asked for it"));

        assertThat(list.body()).contains("l•••@e•••.test").doesNotContain("listed@example.test");
        assertThat(found.text("items[0].scope")).isEqualTo("everything");
        assertThat(topic.status()).isEqualTo(400);
    }

    @Test
    void laterMailCanBeCancelledByWhoeverAskedForItAndByNobodyElse() {
        String id = later("cancelled@example.test").text("id");

        assertThat(cancel(id, "shop").status()).isEqualTo(404);
        TestResponse cancelled = cancel(id, "mail");
        assertThat(cancelled.text("deliveries[0].reason")).isEqualTo("cancelled");
        assertThat(cancel(id, "mail").status()).isEqualTo(409);
    }

    @Test
    void messagesAreFilteredPagedAndFoundByAddress() {
        UUID person = UUID.randomUUID();
        service.auth().users().add(person, "Lin Hall", "lin@example.test");
        String first = mail.notice(List.of(Map.of("userId", person.toString()))).text("id");
        String second =
                mail.notice(List.of(Map.of("userId", person.toString()))).text("id");
        await().untilAsserted(() -> assertThat(mail.get("/api/mail/messages?status=sent&userId=" + person)
                        .body())
                .contains(first, second));

        TestResponse page = mail.get(
                "/api/mail/messages?template=mail.notice&topic=notices&source=request&limit=1&userId=" + person);
        TestResponse next =
                mail.get("/api/mail/messages?template=mail.notice&topic=notices&source=request&limit=1&userId=" + person
                        + "&cursor=" + page.text("nextCursor"));
        TestResponse found = post("/api/mail/messages/search", Map.of("address", "lin@example.test"));

        assertThat(page.text("items[0].id")).isEqualTo(second);
        assertThat(next.text("items[0].id")).isEqualTo(first);
        assertThat(found.body()).contains(first, second);
        assertThat(asShop("/api/mail/messages").body()).doesNotContain(first);
        assertThat(asShop("/api/mail/messages/" + first).status()).isEqualTo(404);
    }

    @Test
    void pausedProviderLetsMailsWaitAndSaysSo() {
        assertThat(post("/api/mail/providers/mailbox/pause", Map.of("reason", "relay moves"))
                        .status())
                .isEqualTo(204);
        String delivery = accepted("paused@example.test");
        TestResponse providers = mail.get("/api/mail/providers");
        assertThat(providers.body()).contains("\"chosen\":true,\"paused\":true");
        assertThat(providers.text("queued[0].priority")).isEqualTo("1");
        assertThat(status(delivery)).isEqualTo("queued");

        delete("/api/mail/providers/mailbox/pause");

        await().untilAsserted(() -> assertThat(status(delivery)).isEqualTo("sent"));
        assertThat(service.sql().number("select attempts from deliveries where uuid = ?::uuid", delivery))
                .isOne();
        assertThat(post("/api/mail/providers/pigeon/pause", Map.of("reason", "no such"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void testOfATemplateReachesWhoeverAskedForItTenTimesAnHour() {
        UUID author = UUID.randomUUID();
        service.auth().users().add(author, "Noa Reed", "noa@example.test");
        String token =
                service.tokens().person(author).permissions("mail:templates").token();

        assertThat(test(token, "auth.reset-password", "{\"locale\":\"es\"}").status())
                .isEqualTo(202);
        assertThat(mail.next("noa@example.test").text("subject")).startsWith("[Test] ");
        assertThat(test(token, "auth.reset-password", "{\"version\":9}").status())
                .isEqualTo(404);
        for (int i = 2; i < 10; i++) {
            assertThat(test(token, "auth.reset-password", "{}").status()).isEqualTo(202);
        }
        assertThat(test(token, "auth.reset-password", "{}").status()).isEqualTo(429);
        await().untilAsserted(() -> assertThat(mail.mailsTo("noa@example.test")).isEqualTo(9));
    }

    @Test
    void catalogueTellsParametersAsASchemaAndPreviewsNameEveryMisfit() {
        TestResponse template = mail.get("/api/mail/templates/auth.reset-password");
        TestResponse preview = post(
                "/api/mail/templates/auth.reset-password/preview",
                Map.of("parameters", Map.of("expiresAt", "tomorrow", "more", 1)));

        assertThat(template.text("schema.properties.expiresAt.format")).isEqualTo("date-time");
        assertThat(template.json("schema.required").values())
                .extracting(JsonNode::getStringValue)
                .containsExactlyInAnyOrder("token", "expiresAt");
        assertThat(preview.status()).isEqualTo(400);
        assertThat(preview.body()).contains("parameters.token", "parameters.expiresAt", "parameters.more");
        assertThat(mail.get("/api/mail/templates?owner=auth&q=reset")
                        .json("items")
                        .size())
                .isOne();
        assertThat(mail.get("/api/mail/templates/auth.reset-password/versions/1")
                        .text("status"))
                .isEqualTo("published");
    }

    @Test
    void everyFigureOfTheAlertsIsShownAndNoneHoldsAnAddress() throws IOException {
        sent("metrics@example.test");
        String rules = Files.readString(Path.of("../../deploy/monitoring/mail/alerts.yml"));
        List<String> figures = Pattern.compile("\\b(mail|offshoot)_[a-z_]+")
                .matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(figure -> !figure.startsWith("mail_webhook"))
                .toList();

        String shown = service.http()
                .get("/api/mail/metrics")
                .bearer(service.tokens().service("broker", "operations:read"))
                .send()
                .body();

        assertThat(figures).hasSize(5).allSatisfy(figure -> assertThat(shown).contains(figure));
        assertThat(shown).contains("template=\"mail.notice\"").doesNotContain("example.test");
    }

    @Test
    void metadataAloneShowsNoContent() {
        String delivery = sent("private@example.test");
        String reader = service.tokens()
                .person(UUID.randomUUID())
                .permissions("mail:read")
                .token();

        for (String path :
                List.of("/api/mail/deliveries/" + delivery + "/content", "/api/mail/mailbox", "/api/mail/providers")) {
            assertThat(service.http().get(path).bearer(reader).send().status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(service.http()
                        .post("/api/mail/deliveries/" + delivery + "/retry")
                        .bearer(reader)
                        .json(Map.of("reason", "x"))
                        .send()
                        .status())
                .isEqualTo(403);
    }

    private String sent(String address) {
        String delivery = accepted(address);
        await().untilAsserted(() -> assertThat(status(delivery)).isEqualTo("sent"));
        return delivery;
    }

    private String accepted(String address) {
        return mail.notice("mail.notice", List.of(Map.of("email", address)), NOTICE)
                .text("deliveries[0].id");
    }

    private String verification(String address) {
        mail.publish(new EmailVerificationRequested(
                UUID.randomUUID(),
                null,
                Recipient.address(address, null, "en"),
                "new-account",
                "a-token",
                service.clock().instant().plus(Duration.ofHours(1))));
        return mail.next(address).text("id");
    }

    private TestResponse later(String address) {
        return service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send", "mail:send.external"))
                .json(Map.of(
                        "template",
                        "mail.notice",
                        "to",
                        List.of(Map.of("email", address)),
                        "parameters",
                        NOTICE,
                        "sendAt",
                        service.clock().instant().plus(Duration.ofDays(1)).toString()))
                .send();
    }

    private TestResponse cancel(String message, String client) {
        return service.http()
                .post("/api/mail/messages/" + message + "/cancellation")
                .bearer(service.tokens().service(client, "mail:send"))
                .send();
    }

    private TestResponse asShop(String path) {
        return service.http()
                .get(path)
                .bearer(service.tokens().service("shop", "mail:send"))
                .send();
    }

    private TestResponse test(String token, String template, String body) {
        return service.http()
                .post("/api/mail/templates/" + template + "/tests")
                .bearer(token)
                .json(body)
                .send();
    }

    private TestResponse suppress(String address) {
        return post(
                "/api/mail/suppressions", Map.of("address", address, "scope", "everything", "note", "asked by phone"));
    }

    private int lift(String suppression) {
        return service.http()
                .delete("/api/mail/suppressions/" + suppression)
                .bearer(mail.operator())
                .json(Map.of("reason", "asked again"))
                .send()
                .status();
    }

    private TestResponse retry(String delivery) {
        return post("/api/mail/deliveries/" + delivery + "/retry", Map.of("reason", "asked by phone"));
    }

    private TestResponse post(String path, Object body) {
        return service.http().post(path).bearer(mail.operator()).json(body).send();
    }

    private void delete(String path) {
        assertThat(service.http().delete(path).bearer(mail.operator()).send().status())
                .isEqualTo(204);
    }

    private String status(String delivery) {
        return service.sql().text("select status from deliveries where uuid = ?::uuid", delivery);
    }
}
