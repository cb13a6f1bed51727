package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "mail", properties = "offshoot.populator.scenarios=../../populator/scenarios")
class PopulationIT {

    private final RunningService service;
    private final MailTests mail;

    PopulationIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @Test
    void historyStandsAsAfterSendingAndASecondTimeNothingChangesAndNothingIsSent() {
        populate("demo");
        String before = contents();

        populate("demo");

        assertThat(contents()).isEqualTo(before);
        assertThat(service.sql().count("messages")).isGreaterThan(20);
        assertThat(service.sql().number("select count(*) from deliveries where status in ('queued', 'sending')"))
                .isZero();
        assertThat(
                        service.sql()
                                .text(
                                        "select status || ' ' || locale || ' ' || (address_hash is not null) from deliveries where address = 'bounced@example.test'"))
                .isEqualTo("bounced es true");
        assertThat(
                        service.sql()
                                .text(
                                        "select scope || ' ' || (created_at < now() - interval '8 days') from suppressions where reason = 'hard-bounce'"))
                .isEqualTo("everything true");
        assertThat(
                        service.sql()
                                .number(
                                        "select count(*) from suppressions s join topics t on t.id = s.topic_id where s.scope = 'topic' and t.key = 'notices'"))
                .isOne();
        service.events().none("mail.delivery.bounced");
    }

    @Test
    void mailsOfTheScenarioStandInTheMailboxWithTheirSecretsMasked() {
        populate("demo");

        TestResponse stored = mail.get("/api/mail/mailbox?to=newcomer@example.test");
        TestResponse one = mail.get("/api/mail/mailbox/" + stored.text("items[0].id"));

        assertThat(one.text("subject")).isEqualTo("Confirm your e-mail address");
        assertThat(one.text("text")).contains("/auth/links/•••");
        assertThat(mail.get("/mail/mailbox/" + stored.text("items[0].id")).body())
                .contains("auth.verify-email");
    }

    @Test
    void theEmptyScenarioLoads() {
        populate("empty");
    }

    private void populate(String scenario) {
        int exitCode = service.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(service.context(), List.of(scenario));
        assertThat(exitCode).isZero();
    }

    private String contents() {
        return List.of("messages", "deliveries", "delivery_log_entries", "suppressions", "preferences", "mailbox_mails")
                .stream()
                .map(table -> service.sql()
                        .text("select md5(string_agg(t::text, ',' order by t::text)) from " + table + " t"))
                .toList()
                .toString();
    }
}
