package dev.offshoot.mail.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.payments.ClosedBy;
import dev.offshoot.contracts.payments.InvoiceKind;
import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.attachment.DocumentServer;
import dev.offshoot.mail.settings.Platform;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every mail that events and payments cause, from the published record to the mailbox. Scenarios 8, 10, 23, 24, 26. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OffshootTest(
        service = "mail",
        properties = {
            "offshoot.services.payments.url=http://127.0.0.1:${free-port}",
            "offshoot.mail.groups.finance=finance@example.test",
            "offshoot.mail.caps.per-address=1000"
        })
class EventsAndPaymentsIT {

    private static final byte[] PDF = "%PDF-1.7 an invoice".getBytes(StandardCharsets.UTF_8);
    private static final String FINANCE = "finance@example.test";

    private final RunningService service;
    private final MailTests mail;
    private final DocumentServer payments;

    EventsAndPaymentsIT(RunningService service) {
        this.service = service;
        this.mail = new MailTests(service);
        this.payments = new DocumentServer(
                service.context().getRequiredProperty("offshoot.services.payments.url", String.class));
    }

    @BeforeAll
    void open() {
        payments.start();
    }

    @AfterAll
    void close() {
        payments.close();
    }

    @Test
    void everyStepOfARegistrationIsAMailInTheAttendeesLanguage() {
        for (String locale : List.of("en", "es")) {
            boolean es = locale.equals("es");
            expect(
                    "requested",
                    locale,
                    of(locale, "requested").requested("a-token"),
                    es ? "Confirme su plaza" : "Confirm your place",
                    "/events/registrations/a-token");
            expect(
                    "recalled",
                    locale,
                    of(locale, "recalled").recalled("b-token"),
                    es ? "Ya consta" : "known already",
                    "/events/registrations/b-token",
                    es ? "hasta que se pague" : "until it is paid");
            expect(
                    "waitlisted",
                    locale,
                    of(locale, "waitlisted").waitlisted(true),
                    es ? "lista de espera" : "waiting list",
                    "21",
                    "/events/spring-summit");
            expect(
                    "offered",
                    locale,
                    of(locale, "offered").offered("c-token", true),
                    es ? "una plaza para usted" : "free for you",
                    "/events/registrations/c-token",
                    "2099");
            expect(
                    "late",
                    locale,
                    of(locale, "late").paidTooLate(true),
                    es ? "ha llegado tarde" : "came too late",
                    "25");
        }
        assertThat(service.sql().number("select count(*) from messages where secrets is not null"))
                .isZero();
    }

    /** Scenario 24, with what the recipient's calendar needs. */
    @Test
    void placesComeAndGoWithTheirCalendarEntry() {
        TestResponse confirmed = expect(
                "confirmed",
                "es",
                of("es", "confirmed").confirmed("d-token", true),
                "Su plaza está confirmada",
                "/events/registrations/d-token",
                "2 plazas",
                "https://meet.example.org/room",
                "9:00",
                Registrations.PLACE);
        calendar(confirmed, "REQUEST", 3, "confirmed-es@example.test");
        TestResponse cancelled = expect(
                "cancelled",
                "en",
                of("en", "cancelled").cancelled("organiser", "The room\nbecame smaller", true),
                "Registration cancelled",
                "The organisers cancelled",
                "became smaller",
                "€25.00");
        calendar(cancelled, "CANCEL", 4, "cancelled-en@example.test");

        mail.publish(new ReviewEvents(UUID.randomUUID(), null, UUID.randomUUID())
                .rescheduled(List.of(address("moved", "en"), address("moved", "es"))));
        TestResponse english = mail.next("moved-en@example.test");
        calendar(english, "REQUEST", 5, "moved-en@example.test");
        assertThat(english.text("text")).contains("before: May 1, 2026", "now: May 2, 2026", "Palace of Congresses");
        TestResponse spanish = mail.next("moved-es@example.test");
        calendar(spanish, "REQUEST", 5, "moved-es@example.test");
        assertThat(spanish.text("text")).contains("antes: 1 de mayo de 2026", "ahora: 2 de mayo de 2026", "Lugar");
    }

    @Test
    void reasonOfACancellationIsSaidForEachOfThem() {
        Map<String, String> words = Map.of(
                "attendee", "You cancelled",
                "event", "does not take place",
                "account", "account was closed",
                "payment", "it was not paid",
                "expiry", "has lapsed");
        words.forEach((by, sentence) ->
                expect(by, "en", of("en", by).cancelled(by, null, true), "Registration cancelled", sentence));
    }

    @Test
    void eventThatSaysNotifyFalseIsNoMail() {
        mail.publish(of("en", "quiet").confirmed("t", false));
        mail.publish(of("en", "quiet").waitlisted(false));
        mail.publish(of("en", "quiet").offered("t", false));
        mail.publish(of("en", "quiet").cancelled("payment", null, false));
        mail.publish(of("en", "quiet").paidTooLate(false));
        mail.publish(Payments.of(address("quiet", "en")).cancelled(ClosedBy.REQUESTER));
        mail.publish(Payments.of(address("quiet", "en")).succeeded(true));
        expect("after-quiet", "en", of("en", "after-quiet").requested("t"), "Confirm your place", "/t");

        assertThat(service.sql().number("select count(*) from deliveries where address = 'quiet-en@example.test'"))
                .isZero();
    }

    @Test
    void reviewersAndOwnersLearnOfDecisionsUnlessTheySwitchedThatOff() {
        UUID owner = person("Ada Park", "owner@example.test");
        UUID reviewer = person("Rosa Marín", "reviewer@example.test");
        ReviewEvents event = new ReviewEvents(UUID.randomUUID(), owner, reviewer);

        mail.publish(event.submitted(List.of(Recipient.user(reviewer))));
        assertThat(mail.next("reviewer@example.test").text("text")).contains("Ada Park submitted it", "Kind: summit");
        mail.publish(event.rejected("The programme is missing"));
        await().until(() -> mail.mailsTo("owner@example.test") == 1);
        TestResponse rejected = mail.next("owner@example.test");
        assertThat(rejected.text("text")).contains("was not accepted", "Rosa Marín", "The programme is missing");
        assertThat(rejected.text("headers.List-Unsubscribe")).contains("/mail/unsubscribe/");
        mail.publish(event.published());
        mail.publish(event.withdrawn("The room is closed"));
        await().until(() -> mail.mailsTo("owner@example.test") == 3);

        service.http()
                .put("/api/mail/preferences/event-management")
                .bearer(service.tokens().person(owner))
                .json(Map.of("enabled", false))
                .send();
        mail.publish(event.published());
        await().untilAsserted(() -> assertThat(
                        service.sql().number("select count(*) from deliveries where reason = 'switched-off'"))
                .isOne());
    }

    @Test
    void reminderGoesToEverybodyInTheirLanguageAndCanBeSwitchedOff() {
        mail.publish(new ReviewEvents(UUID.randomUUID(), null, UUID.randomUUID())
                .reminder(List.of(address("soon", "en"), address("soon", "es"))));

        TestResponse english = mail.next("soon-en@example.test");
        assertThat(english.text("subject")).startsWith("Soon: Spring summit");
        assertThat(english.text("text")).contains("9:00", "/events/spring-summit", "https://meet.example.org/room");
        assertThat(english.text("headers.List-Unsubscribe")).contains("/mail/unsubscribe/");
        assertThat(mail.next("soon-es@example.test").text("subject")).startsWith("Muy pronto");
    }

    @Test
    void eventThatNamesNobodyIsNoMailAndNoFault() {
        ReviewEvents event = new ReviewEvents(UUID.randomUUID(), null, UUID.randomUUID());
        mail.publish(event.submitted(List.of()));
        mail.publish(event.published());
        mail.publish(event.rescheduled(List.of()));
        mail.publish(event.reminder(List.of()));
        mail.publish(Payments.of(null).succeeded(false));
        expect("after-nobody", "en", of("en", "after-nobody").requested("t"), "Confirm your place", "/t");

        assertThat(mail.get("/api/mail/dead-letters?limit=100").body()).doesNotContain("names nobody");
    }

    @Test
    void everyStepOfAPaymentIsAMailInThePayersLanguage() {
        for (String locale : List.of("en", "es")) {
            boolean es = locale.equals("es");
            expect(
                    "announced",
                    locale,
                    payment("announced", locale).announced("/payments/pay/e-token"),
                    es ? "Pago pendiente" : "Please pay",
                    "/payments/pay/e-token",
                    es ? "20,66" : "€20.66",
                    "One seat");
            expect(
                    "receipt",
                    locale,
                    payment("receipt", locale).succeeded(false),
                    es ? "Pagado" : "Paid",
                    es ? "con tarjeta" : "by card");
            expect(
                    "declined",
                    locale,
                    payment("declined", locale)
                            .declined(service.bean(Platform.class).url() + "/payments/pay/f-token"),
                    es ? "Pago rechazado" : "Payment declined",
                    "/payments/pay/f-token",
                    es ? "caducada" : "expired");
            expect(
                    "closed",
                    locale,
                    payment("closed", locale).cancelled(ClosedBy.FINANCE),
                    es ? "Ya no se puede pagar" : "no longer be paid",
                    "The order was changed");
            expect(
                    "expired",
                    locale,
                    payment("expired", locale).expired(),
                    es ? "Ya no se puede pagar" : "no longer be paid",
                    es ? "Ha pasado el plazo" : "has passed");
            expect(
                    "refunded",
                    locale,
                    payment("refunded", locale).refunded(),
                    es ? "Devolución" : "Money back",
                    "R26-00001");
        }
    }

    /** Scenario 26. */
    @Test
    void payLinkIsGoneOnceItsMailIsHandedOver() {
        mail.publish(payment("sealed", "en").announced("/payments/pay/g-token"));
        assertThat(mail.next("sealed-en@example.test").text("text")).contains("/payments/pay/g-token");
        String delivery =
                service.sql().text("select uuid::text from deliveries where address = ?", "sealed-en@example.test");
        await().untilAsserted(() -> assertThat(service.sql()
                        .number(
                                "select count(*) from messages m join deliveries d on d.message_id = m.id where d.uuid = ?::uuid and m.secrets is null",
                                delivery))
                .isOne());

        TestResponse content = mail.get("/api/mail/deliveries/" + delivery + "/content");
        assertThat(content.text("text")).contains("•••").doesNotContain("g-token");
        assertThat(content.text("html")).contains("•••").doesNotContain("g-token");
        service.sql().update("update deliveries set status = 'failed' where uuid = ?::uuid", delivery);
        TestResponse retry = service.http()
                .post("/api/mail/deliveries/" + delivery + "/retry")
                .bearer(mail.operator())
                .json(Map.of("reason", "again"))
                .send();
        assertThat(retry.status()).isEqualTo(409);
        assertThat(retry.text("code")).isEqualTo("secrets-gone");
    }

    @Test
    void payLinkToAnotherPlaceIsADeadLetter() {
        mail.publish(payment("phished", "en").announced("https://evil.example/pay"));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                mail.get("/api/mail/dead-letters?limit=100").body())
                        .contains("payments.requested: payUrl must lead to this platform")
                        .doesNotContain("evil.example"));
    }

    /** Scenario 23. */
    @Test
    void invoicesAndCreditNotesTravelAsFilesAndFinanceHasMailsOfItsOwn() {
        UUID invoice = UUID.randomUUID();
        UUID note = UUID.randomUUID();
        String path = "/api/payments/invoices/" + invoice + "/document";
        payments.holds(path, 503, new byte[0]);
        payments.holds("/api/payments/invoices/" + note + "/document", 200, PDF);
        Event issued = payment("invoiced", "es").invoiced(invoice, InvoiceKind.INVOICE, "C26-00017");

        mail.publish(issued);
        await().untilAsserted(() -> assertThat(service.sql()
                        .number("select count(*) from deliveries where reason = 'source-away' and attempts = 0"))
                .isEqualTo(2));
        payments.holds(path, 200, PDF);
        service.clock().advance(Duration.ofMinutes(6));
        mail.publish(issued);
        TestResponse toPayer = mail.next("invoiced-es@example.test");
        expect(
                "credited",
                "en",
                payment("credited", "en").invoiced(note, InvoiceKind.CREDIT_NOTE, "R26-00002"),
                "Credit note R26-00002",
                "€12.50");

        assertThat(toPayer.text("subject")).contains("Factura C26-00017");
        assertThat(toPayer.text("attachments[0].name")).isEqualTo("C26-00017.pdf");
        assertThat(mail.get("/api/mail/mailbox/" + toPayer.text("id") + "/attachments/0")
                        .body())
                .isEqualTo("%PDF-1.7 an invoice");
        assertThat(payments.calls(path)).allMatch(authorization -> authorization.startsWith("Bearer "));
        await().untilAsserted(() -> assertThat(service.sql()
                        .number(
                                "select count(*) from mailbox_mails where recipient = ? and subject like '%C26-00017%'",
                                FINANCE))
                .isOne());
        assertThat(mail.mailsTo("invoiced-es@example.test")).isOne();
    }

    @Test
    void financeLearnsOfMoneyThatNeedsAPerson() {
        Payments odd = payment("odd", "en");
        mail.publish(odd.overpaid());
        mail.publish(odd.refundFailed());

        await().untilAsserted(() -> assertThat(service.sql()
                        .number(
                                "select count(*) from mailbox_mails where recipient = ? and subject like ?",
                                FINANCE,
                                "%" + odd.payment() + "%"))
                .isEqualTo(2));
        assertThat(mail.mailsTo("odd-en@example.test")).isZero();
    }

    private TestResponse expect(String name, String locale, Event event, String subject, String... words) {
        mail.publish(event);
        TestResponse stored = mail.next(name + "-" + locale + "@example.test");
        assertThat(stored.status()).as(name).isEqualTo(200);
        assertThat(stored.text("subject")).contains(subject);
        assertThat(stored.text("text")).contains(words);
        assertThat(stored.text("html")).contains("lang=\"" + locale + "\"").doesNotContain("<b>2026</b>", "{{");
        return stored;
    }

    private void calendar(TestResponse stored, String method, int sequence, String attendee) {
        assertThat(stored.text("attachments[0].name")).isEqualTo("invite.ics");
        String file = mail.get("/api/mail/mailbox/" + stored.text("id") + "/attachments/0")
                .body()
                .replace("\r\n ", "");
        assertThat(file)
                .contains("METHOD:" + method, "UID:018f3a4e@offshoot.example", "SEQUENCE:" + sequence)
                .containsPattern("ATTENDEE;[^\r\n]*:mailto:" + attendee + "\r\nEND:VEVENT")
                .containsOnlyOnce("ATTENDEE");
        assertThat(mail.get("/api/mail/mailbox/" + stored.text("id") + "/raw").body())
                .containsPattern("Content-Type: text/calendar;[^\n]*method=\"?" + method);
    }

    private UUID person(String name, String email) {
        UUID id = UUID.randomUUID();
        service.auth().users().add(id, name, email);
        return id;
    }

    private static Registrations of(String locale, String name) {
        return Registrations.of(address(name, locale));
    }

    private static Payments payment(String name, String locale) {
        return Payments.of(address(name, locale));
    }

    private static Recipient address(String name, String locale) {
        return Recipient.address(name + "-" + locale + "@example.test", "Ana Gil", locale);
    }
}
