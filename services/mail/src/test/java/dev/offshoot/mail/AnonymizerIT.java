package dev.offshoot.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.anonymizer.Pseudonyms;
import dev.offshoot.anonymizer.key.AnonymizerKey;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailChanged;
import dev.offshoot.contracts.auth.PasswordChanged;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.LeakSearch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A person gets mails of every kind; then the database is made anonymous. */
@OffshootTest(service = "mail", properties = "offshoot.anonymizer.key=" + AnonymizerIT.KEY)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnonymizerIT {

    static final String KEY = "b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM=";

    private static final String ADDRESS = "zilpzalp@example.test";
    private static final UUID PERSON = UUID.fromString("0190a000-0000-7000-8000-00000000ada0");
    private static final List<String> CANARIES = List.of("zilpzalp", "Wren Quillfeather");

    private final RunningService service;
    private final MailTests mail;
    private List<String> mistakes = List.of();
    private List<String> before = List.of();

    AnonymizerIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
    }

    @BeforeAll
    void sendAndAnonymize() {
        mistakes = AnonymizerRules.mistakes(service.context());
        send();
        service.sql().update("analyze");
        before = new LeakSearch(service.sql()).find(CANARIES);
        service.stop();
        assertThat(service.command("anonymize")).as("%s", mistakes).isZero();
    }

    @Test
    void everyColumnHasARule() {
        assertThat(mistakes).isEmpty();
    }

    @Test
    void canariesStandInTablesStatisticsAndFilesBefore() {
        assertThat(before)
                .anyMatch(place -> place.startsWith("deliveries: Wren"))
                .anyMatch(place -> place.startsWith("messages: zilpzalp"))
                .anyMatch(place -> place.startsWith("mailbox_mails: zilpzalp"))
                .anyMatch(place -> place.startsWith("suppressions: zilpzalp"))
                .anyMatch(place -> place.startsWith("deliveries_message_address_idx file"))
                .anyMatch(place -> place.startsWith("pg_statistic: "))
                .anyMatch(place -> place.startsWith("pg_statistic file"));
    }

    @Test
    void nothingOfTheCopyIsSentAndNoKeyOfItsOriginIsNeeded() {
        assertThat(service.sql().number("""
                select count(*) from deliveries
                where status = 'queued' and next_attempt_at > now() + interval '50 years'
                """)).isEqualTo(1);
        assertThat(service.sql().count("used_keys")).isZero();
    }

    @Test
    void noCanaryIsLeftAnywhere() {
        assertThat(new LeakSearch(service.sql()).find(CANARIES)).isEmpty();
    }

    /** Auth's test expects the same words for the same key, UUID and address. */
    @Test
    void thePersonHasThePseudonymTheyHaveInEveryService() {
        Pseudonyms pseudonyms = new Pseudonyms(AnonymizerKey.parse(KEY));

        assertThat(service.sql().query("""
                select d.name, d.address from deliveries d join messages m on m.id = d.message_id
                where m.cause_type = 'auth.email.changed'
                """))
                .containsExactly(Map.of("name", pseudonyms.name(PERSON), "address", pseudonyms.email(ADDRESS)));
        assertThat(service.sql()
                        .query("select distinct lower(address) as address from deliveries where address is not null"))
                .containsExactly(Map.of("address", pseudonyms.email(ADDRESS)));
    }

    @Test
    void hashesOfOneAddressStayEqual() {
        assertThat(service.sql().number("""
                select count(*) from suppressions s join deliveries d using (address_hash)
                """)).isPositive();
    }

    private void send() {
        service.auth().users().add(PERSON, "Wren Quillfeather", ADDRESS);
        mail.publish(new PasswordChanged(PERSON, service.clock().instant(), null));
        await().until(() -> mail.mailsTo(ADDRESS) == 1);
        mail.publish(new EmailChanged(
                PERSON, service.clock().instant(), Recipient.address(ADDRESS, "Wren Quillfeather", "en")));
        await().until(() -> mail.mailsTo(ADDRESS) == 2);
        mail.notice(
                "mail.notice",
                List.of(Map.of("email", "Zilpzalp@Example.test", "name", "Wren Quillfeather")),
                Map.of("subject", "For zilpzalp", "message", "Dear Wren Quillfeather"));
        await().until(() -> service.sql().count("mailbox_mails") == 3);
        assertThat(service.http()
                        .post("/api/mail/suppressions")
                        .bearer(mail.operator())
                        .json(Map.of("address", ADDRESS, "scope", "optional", "note", "zilpzalp asked by telephone"))
                        .send()
                        .status())
                .isBetween(200, 201);
        service.sql().update("""
                insert into attachments (uuid, message_id, name, media_type, source, content, size)
                select gen_random_uuid(), min(id), 'invoice of zilpzalp.pdf', 'application/pdf', '{"for": "zilpzalp"}',
                    'zilpzalp', 8 from messages
                """);
        service.sql().update("""
                insert into deliveries (uuid, message_id, role, address, priority, status, attempts, next_attempt_at, created_at)
                select gen_random_uuid(), min(id), 'copy', 'zilpzalp@example.test', 1, 'queued', 0, now() + interval '1 day', now()
                from messages
                """);
        service.sql().update("update messages set reply_to = 'zilpzalp@example.test' where reply_to_id is null");
        service.sql().update("update template_versions set note = 'as zilpzalp wished'");
    }
}
