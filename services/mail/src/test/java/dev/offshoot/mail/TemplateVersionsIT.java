package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.mail.template.Catalogue;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two instances; the template is changed on one of them. */
@OffshootTest(service = "mail")
class TemplateVersionsIT {

    private static final String KEY = "auth.password-changed";

    private final RunningService service;
    private final MailTests mail;

    TemplateVersionsIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void nextMailHasTheVersionPutBackOnAnotherInstanceAndQueuedOnesKeepTheirs() {
        RunningService other = service.startAnother();
        publishSecondVersion();
        assertThat(subjectOfNext("second@example.test")).isEqualTo("Second version");
        pause(service);
        changed("queued@example.test");
        await().until(() -> service.sql().number("select count(*) from deliveries where status = 'queued'") == 1);

        String etag = mail.get("/api/mail/templates/" + KEY).header("ETag").orElseThrow();
        assertThat(putBack(other, etag).status()).isEqualTo(200);
        assertThat(putBack(other, etag).status()).isEqualTo(412);
        resume(service);

        assertThat(mail.next("queued@example.test").text("subject")).isEqualTo("Second version");
        assertThat(subjectOfNext("first@example.test")).isNotEqualTo("Second version");
        assertThat(service.bean(Catalogue.class).current(KEY).orElseThrow().number())
                .isOne();
    }

    private String subjectOfNext(String address) {
        changed(address);
        return mail.next(address).text("subject");
    }

    private void changed(String address) {
        UUID user = UUID.randomUUID();
        service.auth().users().add(user, "Ada Park", address);
        mail.publish(new PasswordChanged(user, service.clock().instant(), null));
    }

    private void publishSecondVersion() {
        for (String statement : List.of(
                "insert into template_versions (uuid, template_id, number, status, origin, manifest, body, texts, samples, hash, created_at, published_at) select gen_random_uuid(), template_id, 2, status, 'edited', manifest, body, texts, samples, sha256('2'), now(), now() from template_versions v join templates t on t.id = v.template_id where t.key = ?",
                "insert into template_programs (version_id, locale, subject, preheader, html, text) select n.id, p.locale, 'Second version', p.preheader, p.html, p.text from template_versions o join templates t on t.id = o.template_id join template_programs p on p.version_id = o.id join template_versions n on n.template_id = t.id and n.number = 2 where o.number = 1 and t.key = ?",
                "update templates t set version = t.version + 1, current_version_id = (select id from template_versions v where v.template_id = t.id and number = 2) where t.key = ?")) {
            service.sql().update(statement, KEY);
        }
    }

    private TestResponse putBack(RunningService instance, String etag) {
        return instance.http()
                .put("/api/mail/templates/" + KEY + "/current")
                .bearer(mail.operator())
                .header("If-Match", etag)
                .json(Map.of("version", 1))
                .send();
    }

    private void pause(RunningService instance) {
        instance.http()
                .post("/api/mail/providers/mailbox/pause")
                .bearer(mail.operator())
                .json(Map.of("reason", "mails shall wait"))
                .send();
    }

    private void resume(RunningService instance) {
        instance.http()
                .delete("/api/mail/providers/mailbox/pause")
                .bearer(mail.operator())
                .send();
    }
}
