package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.MailProvider;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.provider.OutgoingFile;
import dev.offshoot.mail.provider.OutgoingMail;
import dev.offshoot.mail.provider.ProviderState;
import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.provider.ScriptedSmtpServer;
import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives the steps of a worker by hand, so that it can stop between any two of them. */
@OffshootTest(
        service = "mail",
        properties = {"offshoot.mail.sending=false", "offshoot.tasks.enabled=false"})
class DeliveryStatesIT {

    private final RunningService service;

    DeliveryStatesIT(RunningService service) {
        this.service = service;
    }

    @AfterEach
    void nothingIsLeft() {
        service.clock().reset();
        service.sql().update("update deliveries set status = 'skipped' where status not in ('bounced', 'sent')");
    }

    @Test
    void refusedRecipientIsBouncedAndSuppressedAtOnce() {
        Composed composed = gated("gone@example.test");
        record(composed, new Outcome.RecipientRefused("550 5.1.1"));

        assertThat(status("gone@example.test")).isEqualTo("bounced");
        assertThat(service.sql()
                        .text("select scope || ' ' || reason from suppressions where masked = 'g•••@e•••.test'"))
                .isEqualTo("everything hard-bounce");
        service.events().await("mail.delivery.bounced");

        accept("gone@example.test");
        assertThat(pass(claim())).isEmpty();
        assertThat(service.sql()
                        .number(
                                "select count(*) from deliveries where address = ? and reason = 'suppressed'",
                                "gone@example.test"))
                .isOne();
    }

    @Test
    void postponedMailWaitsLongerEachTimeAndNobodyIsSuppressed() {
        Composed first = gated("busy@example.test");
        record(first, new Outcome.TryLater("451", null));

        assertThat(status("busy@example.test")).isEqualTo("queued");
        assertThat(claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(7));
        Composed second = pass(claim()).getFirst();
        record(second, new Outcome.TryLater("451", null));
        service.clock().advance(Duration.ofSeconds(7));
        assertThat(claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(36));
        record(pass(claim()).getFirst(), new Outcome.Taken("id"));

        assertThat(status("busy@example.test")).isEqualTo("sent");
        assertThat(service.sql().number("select attempts from deliveries where address = ?", "busy@example.test"))
                .isEqualTo(3);
    }

    @Test
    void mailIsGivenUpAfterADay() {
        Composed composed = gated("never@example.test");
        service.clock().advance(Duration.ofHours(24));

        record(composed, new Outcome.TryLater("451", null));

        assertThat(status("never@example.test")).isEqualTo("failed");
    }

    @Test
    void mailThatAnOperatorTriesAgainIsTriedForAnotherDay() {
        new MailTests(service).notice(List.of(Map.of("email", "another-day@example.test")));
        Composed old = pass(claim()).getFirst();
        service.clock().advance(Duration.ofHours(25));
        record(old, new Outcome.TryLater("451", null));
        assertThat(status("another-day@example.test")).isEqualTo("failed");

        service.bean(DeliveryOperations.class).retry(old.job().delivery().uuid(), "relay mended", UUID.randomUUID());
        Composed again = pass(claim()).getFirst();
        record(again, new Outcome.TryLater("451", null));
        assertThat(statusOf(again)).isEqualTo("queued deferred");
        service.clock().advance(Duration.ofHours(24));
        record(pass(claim()).getFirst(), new Outcome.TryLater("451", null));

        assertThat(statusOf(again)).isEqualTo("failed gave-up");
    }

    private String statusOf(Composed composed) {
        return service.sql()
                .text(
                        "select status || ' ' || reason from deliveries where uuid = ?",
                        composed.job().delivery().uuid());
    }

    @Test
    void workerThatDiedBeforeTheGateSentNothing() {
        accept("early@example.test");
        assertThat(claim()).hasSize(1);
        service.clock().advance(Duration.ofSeconds(4));

        service.bean(Leases.class).reclaim();

        assertThat(status("early@example.test")).isEqualTo("queued");
        assertThat(pass(claim())).hasSize(1);
    }

    @Test
    void workerThatDiedAfterTheGateLeavesDoubtAndTheMailboxGetsItOnce() {
        Composed composed = gated("doubt@example.test");
        composed.provider().send(composed.mail());
        service.clock().advance(Duration.ofSeconds(4));

        service.bean(Leases.class).reclaim();
        Composed again = pass(claim()).getFirst();
        again.provider().send(again.mail());
        record(again, new Outcome.Taken(null));

        assertThat(again.mail().messageId()).isEqualTo(composed.mail().messageId());
        assertThat(new MailTests(service).mailsTo("doubt@example.test")).isOne();
        assertThat(status("doubt@example.test")).isEqualTo("sent");
    }

    @Test
    void relayThatSays451KeepsTheMailQueuedAndSuppressesNobody() {
        relay("451@example.test", Map.of("RCPT", "451 4.7.1 greylisted"), "off");

        assertThat(state("451@example.test")).isEqualTo("queued deferred 1");
        assertThat(claim()).isEmpty();
        assertThat(lastLog("451@example.test")).contains("deferred", "451 4.7.1");
        assertThat(suppressed("451@example.test")).isZero();
    }

    @Test
    void relayThatSays550EndsTheMailAndTheAddress() {
        relay("550@example.test", Map.of("RCPT", "550 5.1.1 no such user 550@example.test"), "off");

        assertThat(state("550@example.test")).isEqualTo("bounced recipient-refused 1");
        assertThat(lastLog("550@example.test")).contains("bounced", "550 5.1.1").doesNotContain("no such user");
        assertThat(suppressed("550@example.test")).isOne();
        accept("550@example.test");
        assertThat(pass(claim())).isEmpty();
    }

    @Test
    void relayThatRefusesTheContentEndsTheMailButNotTheAddress() {
        relay("spam@example.test", Map.of(".", "554 5.6.0 looks like spam"), "off");

        assertThat(state("spam@example.test")).isEqualTo("failed 554 5.6.0 1");
        assertThat(suppressed("spam@example.test")).isZero();
    }

    @Test
    void relayThatHangsBeforeTheMailKeepsItQueued() {
        relay("hangs@example.test", Map.of("MAIL", ScriptedSmtpServer.SILENCE), "off");

        assertThat(state("hangs@example.test")).isEqualTo("queued deferred 1");
    }

    @Test
    void relayThatFallsSilentAfterTheMailGetsItOnceMoreUnderTheSameMessageId() {
        Composed silent = relay("silent@example.test", Map.of(".", ScriptedSmtpServer.SILENCE), "off");
        assertThat(state("silent@example.test")).isEqualTo("uncertain no-answer 1");

        service.bean(Leases.class).reclaim();
        Composed again = pass(claim()).getFirst();

        assertThat(again.mail().messageId()).isEqualTo(silent.mail().messageId());
        record(again, new Outcome.Taken(null));
        assertThat(status("silent@example.test")).isEqualTo("sent");
    }

    @Test
    void relayThatStaysSilentGetsTheMailRarerEachTimeAndNoMoreAfterADay() {
        relay("mute@example.test", Map.of(".", ScriptedSmtpServer.SILENCE), "off");
        callAgainWithoutAnswer("mute@example.test");
        assertThat(state("mute@example.test")).isEqualTo("uncertain no-answer 2");
        callAgainWithoutAnswer("mute@example.test");
        assertThat(state("mute@example.test")).isEqualTo("uncertain no-answer 2");

        for (int halfHour = 0; halfHour < 49; halfHour++) {
            service.clock().advance(Duration.ofMinutes(30));
            callAgainWithoutAnswer("mute@example.test");
        }

        assertThat(state("mute@example.test")).isEqualTo("failed gave-up 9");
        service.events().await("mail.delivery.failed");
    }

    @Test
    void mailNoProviderCanWriteFailsAlone() {
        Composed composed = gated("unwritable@example.test");
        OutgoingFile file = new OutgoingFile("invite.ics", "text/calendar", new byte[0], "NONSENSE");

        service.bean(HandOver.class)
                .run(new Composed(
                        composed.job(), composed.rendered(), with(composed.mail(), file), composed.provider()));

        assertThat(state("unwritable@example.test")).isEqualTo("failed unwritable 1");
    }

    @Test
    void workerThatIsToldToStopCallsNobodyAndGivesItsMailsBack() throws InterruptedException {
        accept("late@example.test");
        Dispatch dispatch = new Dispatch(
                service.bean(Gate.class),
                service.bean(HandOver.class),
                service.bean(MailSettings.class),
                service.bean(Providers.class));
        DeliveryWorker worker = new DeliveryWorker(
                service.bean(Claims.class),
                service.bean(Jobs.class),
                service.bean(Fetching.class),
                service.bean(Writing.class),
                dispatch,
                service.bean(Postponements.class));
        dispatch.close();

        worker.round();

        assertThat(service.sql()
                        .text("select status || ' ' || attempts from deliveries where address = 'late@example.test'"))
                .isEqualTo("queued 0");
    }

    @Test
    void everyFifthMailIsTheOldestEvenWhenEachRoundMayTakeOne() {
        accept("low@example.test");
        service.sql().update("update deliveries set priority = 2 where address = 'low@example.test'");
        for (int mail = 0; mail < 5; mail++) {
            accept("high" + mail + "@example.test");
        }
        ProviderState state = service.bean(ProviderState.class);
        MailProvider provider = service.bean(Providers.class).chosen();
        for (int failure = 0; failure < 10; failure++) {
            state.record(
                    provider, new Outcome.TryLater("451", null), service.clock().instant());
        }
        service.clock().advance(Duration.ofSeconds(31));

        List<Delivery> claimed = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            claimed.addAll(claim());
        }
        state.record(provider, new Outcome.Taken(null), service.clock().instant());

        assertThat(claimed).hasSize(5).extracting(Delivery::address).containsOnlyOnce("low@example.test");
    }

    @Test
    void oldestMailGrowsOlderWhileItIsPostponed() {
        accept("patient@example.test");
        service.clock().advance(Duration.ofMinutes(3));

        service.bean(Postponements.class).await(claim(), "directory-away");

        QueueFigures figures = new QueueFigures(service.bean(Deliveries.class), service.clock());
        assertThat(figures.oldest(0)).isBetween(170.0, 240.0);
    }

    @Test
    void relayWithoutTlsGetsNothingWhenTlsIsRequired() {
        relay("plain@example.test", Map.of(), "required");

        assertThat(state("plain@example.test")).isEqualTo("queued deferred 1");
    }

    /** Hands a mail over to a relay with these answers, as the service does. */
    private Composed relay(String address, Map<String, String> answers, String tls) {
        Composed composed = gated(address);
        try (ScriptedSmtpServer server = new ScriptedSmtpServer(answers)) {
            Composed bySmtp = new Composed(composed.job(), composed.rendered(), composed.mail(), server.relay(tls));
            service.sql().update("update deliveries set provider = 'smtp' where address = ?", address);
            service.bean(HandOver.class).run(bySmtp);
            return bySmtp;
        }
    }

    /** As the upkeep and the loop do, with a relay that takes the mail and says nothing. */
    private void callAgainWithoutAnswer(String address) {
        service.bean(Leases.class).reclaim();
        for (Composed again : pass(claim())) {
            service.sql().update("update deliveries set provider = 'smtp' where address = ?", address);
            record(again, new Outcome.Unknown("silence"));
        }
    }

    private static OutgoingMail with(OutgoingMail mail, OutgoingFile file) {
        return new OutgoingMail(
                mail.delivery(),
                mail.template(),
                mail.sender(),
                mail.senderDomain(),
                mail.replyTo(),
                mail.recipient(),
                mail.recipientName(),
                mail.subject(),
                mail.html(),
                mail.text(),
                mail.locale(),
                mail.essential(),
                mail.unsubscribe(),
                List.of(file));
    }

    private String state(String address) {
        return service.sql()
                .text("select status || ' ' || reason || ' ' || attempts from deliveries where address = ?", address);
    }

    private String lastLog(String address) {
        return service.sql()
                .text(
                        "select happening || ' ' || detail from delivery_log_entries where delivery_id = (select id from deliveries where address = ? order by id limit 1) order by id desc limit 1",
                        address);
    }

    private long suppressed(String address) {
        return service.sql()
                .number(
                        "select count(*) from suppressions s join deliveries d using (address_hash) where d.address = ? and d.status <> 'skipped'",
                        address);
    }

    private Composed gated(String address) {
        accept(address);
        return pass(claim()).getFirst();
    }

    private void accept(String address) {
        long before = service.sql().count("deliveries");
        new MailTests(service)
                .publish(new EmailVerificationRequested(
                        UUID.randomUUID(),
                        null,
                        Recipient.address(address, null, "en"),
                        "new-account",
                        "t",
                        service.clock().instant().plus(Duration.ofDays(3))));
        await().until(() -> service.sql().count("deliveries") > before);
    }

    private List<Delivery> claim() {
        return service.bean(Claims.class).claim();
    }

    private List<Composed> pass(List<Delivery> claimed) {
        Jobs.Batch batch = service.bean(Jobs.class).gather(claimed);
        Composer composer = service.bean(Composer.class);
        return service.bean(Gate.class)
                .pass(batch.jobs().stream()
                        .map(job -> composer.compose(job, batch.people()))
                        .toList());
    }

    private void record(Composed composed, Outcome outcome) {
        service.bean(Results.class).record(List.of(new Ended(composed, outcome)));
    }

    private String status(String address) {
        return service.sql().text("select status from deliveries where address = ? order by id limit 1", address);
    }
}
