package dev.offshoot.mail.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.contracts.auth.UserDeactivated;
import dev.offshoot.contracts.auth.UserErased;
import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.mailbox.TrimMailbox;
import dev.offshoot.mail.message.Messages;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing is sent here: deliveries stay as a test puts them. */
@OffshootTest(
        service = "mail",
        properties = {"offshoot.mail.sending=false", "offshoot.tasks.enabled=false", "offshoot.mail.mailbox.max=3"})
class HousekeepingIT {

    private final RunningService service;
    private final MailTests mail;

    HousekeepingIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @AfterEach
    void today() {
        service.clock().reset();
    }

    @Test
    void contentAndTypedAddressesAreGoneAfterAMonthAndOpenMailsKeepTheirs() {
        String delivery = queued("forgotten@example.test");
        String open = queued("waiting@example.test");
        service.sql()
                .update(
                        "update deliveries set status = 'sent', address_hash = sha256('kept') where uuid = ?::uuid",
                        delivery);
        service.clock().advance(Duration.ofDays(31));

        service.bean(Redaction.class).run();

        assertThat(value("address is null and name is null and address_hash is not null", delivery))
                .isEqualTo("true");
        assertThat(service.sql()
                        .text(
                                "select (m.redacted_at is not null and m.parameters is null)::text from messages m join deliveries d on d.message_id = m.id where d.uuid = ?::uuid",
                                delivery))
                .isEqualTo("true");
        assertThat(value("address is null", open)).isEqualTo("false");
        service.clock().reset();
        TestResponse content = mail.get("/api/mail/deliveries/" + delivery + "/content");
        assertThat(content.status()).isEqualTo(410);
    }

    @Test
    void messagesAreForgottenAfterFourHundredDaysAndSuppressionsAtTheirEnd() {
        String delivery = queued("old@example.test");
        service.sql().update("update deliveries set status = 'sent' where uuid = ?::uuid", delivery);
        suppression("lasting@example.test", "null");
        suppression("ending@example.test", "now() + interval '10 days'");
        service.clock().advance(Duration.ofDays(401));

        service.bean(Redaction.class).run();

        assertThat(service.sql().number("select count(*) from deliveries where uuid = ?::uuid", delivery))
                .isZero();
        assertThat(service.sql().text("select string_agg(masked, ',') from suppressions"))
                .isEqualTo("lasting@example.test");
    }

    @Test
    void secretsOfExpiredMessagesAreWiped() {
        String delivery = queued("expired@example.test");
        service.sql()
                .update(
                        "update messages set secrets = '\\x00', expires_at = now() + interval '1 hour' where id = (select message_id from deliveries where uuid = ?::uuid)",
                        delivery);
        assertThat(service.bean(Messages.class)
                        .wipeSecretsNoLongerNeeded(service.clock().instant()))
                .isZero();
        service.clock().advance(Duration.ofHours(2));

        assertThat(service.bean(Messages.class)
                        .wipeSecretsNoLongerNeeded(service.clock().instant()))
                .isOne();
    }

    @Test
    void mailboxKeepsTheNewestOfTheLastWeek() {
        for (int day = 10; day > 0; day--) {
            stored("day-" + day + "@example.test", day);
        }

        service.bean(TrimMailbox.class).run();

        assertThat(service.sql().text("select string_agg(recipient, ',' order by id) from mailbox_mails"))
                .isEqualTo("day-3@example.test,day-2@example.test,day-1@example.test");
    }

    @Test
    void tenNotificationsOfADeactivatedPersonAreSkippedAndEssentialOnesWait() {
        UUID ben = UUID.randomUUID();
        queueFor(ben, "ben@example.test");

        mail.publish(new UserDeactivated(ben, "left", service.clock().instant(), 2));

        await().untilAsserted(() -> assertThat(reasons(ben)).containsExactly("skipped user-inactive 10"));
        assertThat(waiting(ben)).isOne();
    }

    @Test
    void everyMailOfAnErasedPersonEnds() {
        UUID cleo = UUID.randomUUID();
        queueFor(cleo, "cleo@example.test");

        mail.publish(new UserErased(cleo));

        await().untilAsserted(() -> assertThat(reasons(cleo)).containsExactly("skipped erased 11"));
        assertThat(waiting(cleo)).isZero();
    }

    private void queueFor(UUID person, String address) {
        service.auth().users().add(person, "Ben Old", address);
        for (int i = 0; i < 10; i++) {
            assertThat(mail.notice(List.of(Map.of("userId", person.toString()))).status())
                    .isEqualTo(202);
        }
        mail.publish(new PasswordChanged(person, service.clock().instant(), null));
        await().untilAsserted(() -> assertThat(waiting(person)).isEqualTo(11));
    }

    private long waiting(UUID person) {
        return service.sql()
                .number(
                        "select count(*) from deliveries d join users u on u.id = d.user_id where u.uuid = ? and d.status = 'queued'",
                        person);
    }

    private List<String> reasons(UUID person) {
        return service
                .sql()
                .query(
                        "select d.status || ' ' || d.reason || ' ' || count(*) as found from deliveries d join users u on u.id = d.user_id where u.uuid = ? and d.reason is not null group by d.status, d.reason",
                        person)
                .stream()
                .map(row -> String.valueOf(row.get("found")))
                .toList();
    }

    private String queued(String address) {
        return mail.notice(List.of(Map.of("email", address, "name", "Somebody")))
                .text("deliveries[0].id");
    }

    private String value(String condition, String delivery) {
        return service.sql().text("select (" + condition + ")::text from deliveries where uuid = ?::uuid", delivery);
    }

    private void suppression(String masked, String end) {
        service.sql()
                .update(
                        "insert into suppressions (uuid, address_hash, masked, scope, reason, source, created_at, expires_at) values (gen_random_uuid(), sha256(?::bytea), ?, 'everything', 'manual', 'operator', now(), "
                                + end + ")",
                        masked,
                        masked);
    }

    private void stored(String recipient, int daysAgo) {
        service.sql()
                .update(
                        "insert into mailbox_mails (uuid, recipient, sender, subject, template_key, raw, received_at) values (gen_random_uuid(), ?, 'a@b', 's', 'mail.notice', '\\x00', now() - ? * interval '1 day')",
                        recipient,
                        daysAgo);
    }
}
