package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.page.Chromium;
import dev.offshoot.testing.page.PageTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A staging installation: a relay nobody listens at, few who may be reached, and an open mailbox. */
@OffshootTest(
        service = "mail",
        properties = {
            "offshoot.mail.provider=smtp",
            "offshoot.mail.smtp.host=127.0.0.1",
            "offshoot.mail.smtp.port=${free-port}",
            "offshoot.mail.smtp.tls=off",
            "offshoot.mail.only-to=ana@example.test, allowed.test",
            "offshoot.mail.mailbox.access=open"
        })
class OutsideProductionIT {

    private final RunningService service;
    private final MailTests mail;

    OutsideProductionIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void mailToAForeignAddressStaysInTheMailboxAndTheRelayIsNotCalled() {
        String delivery = accepted("ben@example.test");

        await().untilAsserted(() -> assertThat(state(delivery)).isEqualTo("skipped not-allowed-here 0"));
        assertThat(mail.mailsTo("ben@example.test")).isOne();
        service.events()
                .await(
                        "mail.delivery.skipped",
                        event -> event.subject().toString().equals(delivery));
    }

    @Test
    void mailThatCannotBeWrittenFailsAloneAndHoldsNobodyUp() {
        pause();
        String unwritable = accepted("broken@example.test");
        String next = accepted("next@example.test");
        service.sql()
                .update(
                        "insert into attachments (uuid, message_id, name, media_type, content, size) select gen_random_uuid(), message_id, 'invite.ics', 'text/calendar; method=NONSENSE', '', 0 from deliveries where uuid = ?::uuid",
                        unwritable);
        resume();

        await().untilAsserted(() -> assertThat(state(unwritable)).isEqualTo("failed unwritable 0"));
        await().untilAsserted(() -> assertThat(state(next)).isEqualTo("skipped not-allowed-here 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana@example.test", "anybody@allowed.test"})
    void mailToAListedAddressOrDomainGoesToTheRelay(String address) {
        String delivery = accepted(address);

        await().untilAsserted(() -> assertThat(state(delivery)).isEqualTo("queued deferred 1"));
        assertThat(mail.mailsTo(address)).isZero();
    }

    @Test
    void openMailboxOpensTheMailboxAndNothingElse() {
        assertThat(anonymous("/mail/mailbox")).isEqualTo(200);
        assertThat(anonymous("/api/mail/mailbox")).isEqualTo(200);
        for (String path : List.of(
                "/mail/catalogue", "/mail/catalogue/auth.welcome/en", "/api/mail/messages", "/api/mail/templates")) {
            assertThat(anonymous(path)).as(path).isEqualTo(401);
        }
    }

    @PageTest
    void hostileMailIsReadAsTextWithoutScript() {
        mail.notice(
                "mail.notice",
                List.of(Map.of("email", "page@example.test", "name", "<b>Ana</b>")),
                Map.of("subject", "<img src=x onerror=alert(1)>", "message", "<script>alert(2)</script> We **rest**"));
        await().until(() -> mail.mailsTo("page@example.test") == 1);

        try (Chromium browser = Chromium.withoutScript()) {
            browser.open(
                    URI.create("http://localhost:" + service.url().getPort() + "/mail/mailbox?to=page@example.test"));
            browser.element("tbody a").click();

            assertThat(browser.title()).isEqualTo("<img src=x onerror=alert(1)>");
            assertThat(browser.text()).contains("<script>alert(2)</script>", "not-allowed-here");
            assertThat(browser.elements("main img, main script")).isEmpty();
            browser.driver().switchTo().frame(browser.element("iframe"));
            assertThat(browser.text()).contains("<script>alert(2)</script> We rest");
            assertThat(browser.elements("strong")).hasSize(1);
            assertThat(browser.elements("script, img[onerror]")).isEmpty();
        }
    }

    private int anonymous(String path) {
        return service.http().get(path).send().status();
    }

    private String accepted(String address) {
        return mail.notice(List.of(Map.of("email", address))).text("deliveries[0].id");
    }

    private void pause() {
        service.http()
                .post("/api/mail/providers/smtp/pause")
                .bearer(mail.operator())
                .json(Map.of("reason", "a test puts mails beside each other"))
                .send();
    }

    private void resume() {
        service.http()
                .delete("/api/mail/providers/smtp/pause")
                .bearer(mail.operator())
                .send();
    }

    private String state(String delivery) {
        return service.sql()
                .text(
                        "select status || ' ' || reason || ' ' || attempts from deliveries where uuid = ?::uuid",
                        delivery);
    }
}
