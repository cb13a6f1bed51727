package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail")
class MailApiIT {

    private static final Map<String, String> NOTICE = Map.of("subject", "Sunday", "message", "We **rest** on Sunday");

    private final RunningService service;
    private final MailTests mail;

    MailApiIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void everyBadParameterIsNamedAndNothingIsStored() {
        TestResponse refused = mail.notice(
                "mail.notice", List.of(Map.of("email", "bad@example.test")), Map.of("subject", 7, "extra", "x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("parameters.subject", "parameters.message", "parameters.extra");
        assertThat(service.sql().number("select count(*) from deliveries where address = 'bad@example.test'"))
                .isZero();
    }

    @Test
    void everyPartThatBreaksARuleOfSendingIsNamed() {
        TestResponse refused = send(Map.of(
                "template",
                "mail.notice",
                "to",
                List.of(Map.of("email", "no address"), Map.of("email", "a@example.test", "name", "Ana\nBcc: x")),
                "copies",
                List.of("nobody"),
                "replyTo",
                Map.of("userId", UUID.randomUUID().toString()),
                "sendAt",
                "2099-01-01T00:00:00Z",
                "expiresAt",
                "2020-01-01T00:00:00Z",
                "parameters",
                NOTICE));

        assertThat(refused.status()).isEqualTo(400);
        for (String field : List.of("to[0]", "to[1]", "copies[0]", "replyTo", "sendAt", "expiresAt")) {
            assertThat(refused.body()).contains("\"" + field + "\"");
        }
        for (String forbidden : List.of("html", "from", "bcc", "callbackUrl")) {
            assertThat(send(Map.of(
                                    "template",
                                    "mail.notice",
                                    "to",
                                    List.of(Map.of("email", "a@example.test")),
                                    "parameters",
                                    NOTICE,
                                    forbidden,
                                    "x"))
                            .status())
                    .as(forbidden)
                    .isEqualTo(400);
        }
    }

    @Test
    void answersGoWhereTheRequestSaysAndTheSameBusinessKeyIsTheSameMessage() {
        Map<String, Object> request = Map.of(
                "template",
                "mail.notice",
                "to",
                List.of(Map.of("email", "reply@example.test")),
                "replyTo",
                Map.of("email", "desk@example.test"),
                "businessKey",
                "notice-1",
                "parameters",
                NOTICE);

        TestResponse first = send(request);
        TestResponse second = send(request);

        assertThat(header(mail.next("reply@example.test"), "Reply-To")).isEqualTo("desk@example.test");
        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void sameIdempotencyKeyTwiceAtOnceIsOneMessageAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<TestResponse>> calls = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    meet(together);
                    return keyed(key, "twice@example.test");
                }))
                .toList();

        List<Integer> statuses =
                calls.stream().map(call -> call.join().status()).toList();

        assertThat(statuses).contains(202).isSubsetOf(202, 409);
        assertThat(keyed(key, "twice@example.test").header("Idempotent-Replayed"))
                .contains("true");
        assertThat(keyed(key, "other@example.test").status()).isEqualTo(422);
        assertThat(service.sql().number("select count(*) from deliveries where address = 'twice@example.test'"))
                .isOne();
        assertThat(service.sql().number("select count(*) from deliveries where address = 'other@example.test'"))
                .isZero();
    }

    private TestResponse keyed(String key, String address) {
        return service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send", "mail:send.external"))
                .header("Idempotency-Key", key)
                .json(Map.of("template", "mail.notice", "to", List.of(Map.of("email", address)), "parameters", NOTICE))
                .send();
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void accountGetsEveryMailAlsoTheSecondOne() {
        UUID ana = UUID.randomUUID();
        service.auth().users().add(ana, "Ana Gil", "ana@example.test");

        mail.notice(List.of(Map.of("userId", ana.toString())));
        mail.notice(List.of(Map.of("userId", ana.toString())));

        await().untilAsserted(() -> assertThat(mail.mailsTo("ana@example.test")).isEqualTo(2));
    }

    /** Scenario 11. */
    @Test
    void messageToTwoIsTwoMailsWithOneToEachAndTheSamePersonTwiceIsOne() {
        UUID ana = UUID.randomUUID();
        service.auth().users().add(ana, "Ana Gil", "once@example.test");

        TestResponse accepted = mail.notice(List.of(
                Map.of("userId", ana.toString()),
                Map.of("email", "other@example.test"),
                Map.of("userId", ana.toString()),
                Map.of("email", "Other@Example.test")));
        TestResponse one = mail.next("once@example.test");
        TestResponse two = mail.next("other@example.test");

        assertThat(header(one, "To")).contains("once@example.test").doesNotContain("other@", ",");
        assertThat(header(two, "To")).containsIgnoringCase("other@example.test").doesNotContain("once@", ",");
        assertThat(one.json("headers").get("Cc")).isNull();
        assertThat(service.sql()
                        .number(
                                "select count(*) from deliveries where message_id = (select id from messages where uuid = ?::uuid)",
                                accepted.text("id")))
                .isEqualTo(2);
    }

    @Test
    void typedAddressesNeedTheirOwnScope() {
        TestResponse refused = service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send"))
                .json(Map.of(
                        "template",
                        "mail.notice",
                        "to",
                        List.of(Map.of("email", "x@example.test")),
                        "parameters",
                        NOTICE))
                .send();

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("typed-address-not-allowed");
    }

    @Test
    void unknownTemplateIs404AndAForeignOne403() {
        List<Map<String, String>> to = List.of(Map.of("email", "x@example.test"));

        assertThat(mail.notice("mail.nothing", to, NOTICE).status()).isEqualTo(404);
        assertThat(mail.notice("auth.welcome", to, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void noticeCarriesUnsubscribeAndOneClickStopsTheTopicForAVisitor() {
        assertThat(notice("visitor@example.test").status()).isEqualTo(202);
        TestResponse first = mail.next("visitor@example.test");
        String link = header(first, "List-Unsubscribe").replaceAll("[<>]", "");
        String path = link.substring(link.indexOf("/mail/unsubscribe/"));

        assertThat(service.http().get(path).send().status()).isEqualTo(200);
        assertThat(service.sql().count("suppressions")).isZero();
        for (int i = 0; i < 2; i++) {
            TestResponse done = service.http()
                    .post(path)
                    .form(Map.of("List-Unsubscribe", "One-Click"))
                    .send();
            assertThat(done.status()).isEqualTo(200);
        }
        assertThat(service.http().get(path + "x").send().status()).isEqualTo(404);
        assertThat(service.sql().text("select reason || scope from suppressions"))
                .isEqualTo("unsubscribedtopic");

        notice("visitor@example.test");
        awaitReason("visitor@example.test", "suppressed");
    }

    @Test
    void switchedOffTopicIsSkippedAndEssentialOnesHaveNoSwitch() {
        UUID ben = UUID.randomUUID();
        service.auth().users().add(ben, "Ben Old", "ben@example.test");
        String token = service.tokens().person(ben).token();

        assertThat(put(token, "notices", "{\"enabled\":false}").status()).isEqualTo(200);
        assertThat(put(token, "notices", "{\"enabled\":\"yes\"}").status()).isEqualTo(400);
        assertThat(put(token, "account", "{\"enabled\":false}").status()).isEqualTo(409);
        assertThat(put(token, "opportunities-new", "{\"enabled\":false}").status())
                .isEqualTo(404);
        TestResponse accepted = mail.notice("mail.notice", List.of(Map.of("userId", ben.toString())), NOTICE);

        await().untilAsserted(() -> assertThat(
                        mail.get("/api/mail/messages/" + accepted.text("id")).body())
                .contains("switched-off"));
    }

    @Test
    void ordinaryPersonSeesNeitherMailboxNorMessages() {
        String token = service.tokens().person(UUID.randomUUID()).token();

        for (String path : List.of("/api/mail/mailbox", "/api/mail/messages", "/api/mail/templates", "/mail/mailbox")) {
            assertThat(service.http().get(path).bearer(token).send().status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(service.http().get(path).send().status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void staleIfMatchRefusesAChangeOfTheCurrentVersion() {
        TestResponse template = mail.get("/api/mail/templates/auth.welcome");
        String etag = template.header("ETag").orElseThrow();

        assertThat(current(etag).status()).isEqualTo(200);
        assertThat(current(etag).status()).isEqualTo(412);
    }

    @Test
    void previewShowsTheSampleInTheLanguageAskedFor() {
        TestResponse preview = service.http()
                .post("/api/mail/templates/auth.invitation/preview")
                .bearer(mail.operator())
                .json(Map.of("locale", "es"))
                .send();

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text("subject")).isEqualTo("Invitación a Offshoot");
        assertThat(preview.text("localeUsed")).isEqualTo("es");
    }

    @Test
    void pagesShowMailsAndTemplates() {
        notice("page@example.test");
        TestResponse stored = mail.next("page@example.test");

        TestResponse page = mail.get("/mail/mailbox");
        TestResponse one = mail.get("/mail/mailbox/" + stored.text("id"));
        TestResponse html = mail.get("/api/mail/mailbox/" + stored.text("id") + "/html");

        assertThat(page.body()).contains("page@example.test");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(one.status()).isEqualTo(200);
        assertThat(html.header("Content-Security-Policy").orElseThrow()).startsWith("sandbox");
        assertThat(mail.get("/mail/catalogue").body()).contains("auth.verify-email");
        assertThat(mail.get("/mail/catalogue/auth.welcome/es").body()).contains("Le damos la bienvenida");
    }

    @Test
    void anonymousRoutesAreThoseOfTheList() throws IOException {
        List<String> expected = Files.readAllLines(Path.of("src/test/resources/anonymous-routes.txt"));

        assertThat(service.bean(AnonymousRoutes.class).find()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private TestResponse notice(String address) {
        return mail.notice("mail.notice", List.of(Map.of("email", address)), NOTICE);
    }

    private TestResponse send(Map<String, ?> request) {
        return service.http()
                .post("/api/mail/messages")
                .bearer(service.tokens().service("mail", "mail:send", "mail:send.external"))
                .json(request)
                .send();
    }

    private TestResponse put(String token, String topic, String body) {
        return service.http()
                .put("/api/mail/preferences/" + topic)
                .bearer(token)
                .json(body)
                .send();
    }

    private TestResponse current(String etag) {
        return service.http()
                .put("/api/mail/templates/auth.welcome/current")
                .bearer(mail.operator())
                .header("If-Match", etag)
                .json(Map.of("version", 1))
                .send();
    }

    private void awaitReason(String address, String reason) {
        await().untilAsserted(() -> assertThat(service.sql()
                        .number("select count(*) from deliveries where address = ? and reason = ?", address, reason))
                .isOne());
    }

    private static String header(TestResponse mail, String name) {
        return mail.text("headers." + name).replaceAll("\\s+", "");
    }
}
