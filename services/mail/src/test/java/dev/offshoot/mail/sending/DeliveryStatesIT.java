package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.MailProvider;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.provider.OutgoingFile;
import dev.offshoot.mail.provider.OutgoingMail;
import dev.offshoot.mail.provider.ProviderState;
import dev.offshoot.mail.provider.Providers;
import dev.offshoot.mail.provider.ScriptedSendGrid;
import dev.offshoot.mail.provider.ScriptedSmtpServer;
import dev.offshoot.mail.settings.MailSettings;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
    private final WorkerSteps worker;

    DeliveryStatesIT(RunningService service) {
        this.service = service;
        this.worker = new WorkerSteps(service);
    }

    @AfterEach
    void nothingIsLeft() {
        service.clock().reset();
        service.sql().update("update deliveries set status = 'skipped' where status not in ('bounced', 'sent')");
    }

    @Test
    void refusedRecipientIsBouncedAndSuppressedAtOnce() {
        Composed composed = worker.gated("gone@example.test");
        worker.record(composed, new Outcome.RecipientRefused("550 5.1.1"));

        assertThat(worker.status("gone@example.test")).isEqualTo("bounced");
        assertThat(service.sql()
                        .text("select scope || ' ' || reason from suppressions where masked = 'g•••@e•••.test'"))
                .isEqualTo("everything hard-bounce");
        service.events().await("mail.delivery.bounced");

        worker.accept("gone@example.test");
        assertThat(worker.pass(worker.claim())).isEmpty();
        assertThat(service.sql()
                        .number(
                                "select count(*) from deliveries where address = ? and reason = 'suppressed'",
                                "gone@example.test"))
                .isOne();
    }

    @Test
    void postponedMailWaitsLongerEachTimeAndNobodyIsSuppressed() {
        Composed first = worker.gated("busy@example.test");
        worker.record(first, new Outcome.TryLater("451", null));

        assertThat(worker.status("busy@example.test")).isEqualTo("queued");
        assertThat(worker.claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(7));
        Composed second = worker.pass(worker.claim()).getFirst();
        worker.record(second, new Outcome.TryLater("451", null));
        service.clock().advance(Duration.ofSeconds(7));
        assertThat(worker.claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(36));
        worker.record(worker.pass(worker.claim()).getFirst(), new Outcome.Taken("id"));

        assertThat(worker.status("busy@example.test")).isEqualTo("sent");
        assertThat(service.sql().number("select attempts from deliveries where address = ?", "busy@example.test"))
                .isEqualTo(3);
    }

    @Test
    void mailIsGivenUpAfterADay() {
        Composed composed = worker.gated("never@example.test");
        service.clock().advance(Duration.ofHours(24));

        worker.record(composed, new Outcome.TryLater("451", null));

        assertThat(worker.status("never@example.test")).isEqualTo("failed");
    }

    @Test
    void mailThatAnOperatorTriesAgainIsTriedForAnotherDay() {
        new MailTests(service).notice(List.of(Map.of("email", "another-day@example.test")));
        Composed old = worker.pass(worker.claim()).getFirst();
        service.clock().advance(Duration.ofHours(25));
        worker.record(old, new Outcome.TryLater("451", null));
        assertThat(worker.status("another-day@example.test")).isEqualTo("failed");

        service.bean(DeliveryOperations.class).retry(old.job().delivery().uuid(), "relay mended", UUID.randomUUID());
        Composed again = worker.pass(worker.claim()).getFirst();
        worker.record(again, new Outcome.TryLater("451", null));
        assertThat(worker.statusOf(again)).isEqualTo("queued deferred");
        service.clock().advance(Duration.ofHours(24));
        worker.record(worker.pass(worker.claim()).getFirst(), new Outcome.TryLater("451", null));

        assertThat(worker.statusOf(again)).isEqualTo("failed gave-up");
    }

    @Test
    void workerThatDiedBeforeTheGateSentNothing() {
        worker.accept("early@example.test");
        assertThat(worker.claim()).hasSize(1);
        service.clock().advance(Duration.ofSeconds(4));

        service.bean(Leases.class).reclaim();

        assertThat(worker.status("early@example.test")).isEqualTo("queued");
        assertThat(worker.pass(worker.claim())).hasSize(1);
    }

    @Test
    void workerThatDiedAfterTheGateLeavesDoubtAndTheMailboxGetsItOnce() {
        Composed composed = worker.gated("doubt@example.test");
        composed.provider().send(composed.mail());
        service.clock().advance(Duration.ofSeconds(4));

        service.bean(Leases.class).reclaim();
        Composed again = worker.pass(worker.claim()).getFirst();
        again.provider().send(again.mail());
        worker.record(again, new Outcome.Taken(null));

        assertThat(again.mail().messageId()).isEqualTo(composed.mail().messageId());
        assertThat(new MailTests(service).mailsTo("doubt@example.test")).isOne();
        assertThat(worker.status("doubt@example.test")).isEqualTo("sent");
    }

    /** Scenario 12, over HTTP; the fourth answer would be a second mail. */
    @Test
    void providerThatSays503TwiceGetsTheMailWithGrowingGapsAndOnlyOnce() throws IOException {
        Composed first = worker.gated("503@example.test");
        service.sql().update("update deliveries set provider = 'sendgrid' where address = '503@example.test'");
        try (ScriptedSendGrid sendGrid = new ScriptedSendGrid(503, 503, 202, 202)) {
            handOver(first, sendGrid.provider());
            Duration soon = gap("503@example.test");
            assertThat(worker.state("503@example.test")).isEqualTo("queued deferred 1");
            service.clock().advance(soon.plusSeconds(1));
            handOver(worker.pass(worker.claim()).getFirst(), sendGrid.provider());
            Duration later = gap("503@example.test");
            service.clock().advance(later.plusSeconds(1));
            handOver(worker.pass(worker.claim()).getFirst(), sendGrid.provider());
            service.clock().advance(Duration.ofHours(2));

            assertThat(worker.claim()).isEmpty();
            assertThat(sendGrid.calls()).isEqualTo(3);
            assertThat(soon).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
            assertThat(later).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
        }
        assertThat(worker.status("503@example.test")).isEqualTo("sent");
        assertThat(service.sql()
                        .text(
                                "select string_agg(happening, ' ' order by id) from delivery_log_entries where happening in ('deferred', 'taken') and delivery_id = (select id from deliveries where address = ?)",
                                "503@example.test"))
                .isEqualTo("deferred deferred taken");
        assertThat(worker.suppressed("503@example.test")).isZero();
    }

    private void handOver(Composed composed, MailProvider provider) {
        service.bean(HandOver.class).run(new Composed(composed.job(), composed.rendered(), composed.mail(), provider));
    }

    private Duration gap(String address) {
        Instant next = Instant.parse(service.sql()
                .text(
                        "select to_char(next_attempt_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') from deliveries where address = ?",
                        address));
        return Duration.between(service.clock().instant(), next);
    }

    /** Scenario 12, over SMTP; of the temporary answers 454 is the one that names no reason. */
    @Test
    void relayThatSays454KeepsTheMailQueuedAndSuppressesNobody() {
        relay("454@example.test", Map.of("RCPT", "454 4.3.0 try later"), "off");

        assertThat(worker.state("454@example.test")).isEqualTo("queued deferred 1");
        assertThat(worker.suppressed("454@example.test")).isZero();
    }

    @Test
    void relayThatSays451KeepsTheMailQueuedAndSuppressesNobody() {
        relay("451@example.test", Map.of("RCPT", "451 4.7.1 greylisted"), "off");

        assertThat(worker.state("451@example.test")).isEqualTo("queued deferred 1");
        assertThat(worker.claim()).isEmpty();
        assertThat(worker.lastLog("451@example.test")).contains("deferred", "451 4.7.1");
        assertThat(worker.suppressed("451@example.test")).isZero();
    }

    @Test
    void relayThatSays550EndsTheMailAndTheAddress() {
        relay("550@example.test", Map.of("RCPT", "550 5.1.1 no such user 550@example.test"), "off");

        assertThat(worker.state("550@example.test")).isEqualTo("bounced recipient-refused 1");
        assertThat(worker.lastLog("550@example.test"))
                .contains("bounced", "550 5.1.1")
                .doesNotContain("no such user");
        assertThat(worker.suppressed("550@example.test")).isOne();
        worker.accept("550@example.test");
        assertThat(worker.pass(worker.claim())).isEmpty();
    }

    @Test
    void relayThatRefusesTheContentEndsTheMailButNotTheAddress() {
        relay("spam@example.test", Map.of(".", "554 5.6.0 looks like spam"), "off");

        assertThat(worker.state("spam@example.test")).isEqualTo("failed 554 5.6.0 1");
        assertThat(worker.suppressed("spam@example.test")).isZero();
    }

    @Test
    void relayThatHangsBeforeTheMailKeepsItQueued() {
        relay("hangs@example.test", Map.of("MAIL", ScriptedSmtpServer.SILENCE), "off");

        assertThat(worker.state("hangs@example.test")).isEqualTo("queued deferred 1");
    }

    @Test
    void relayThatFallsSilentAfterTheMailGetsItOnceMoreUnderTheSameMessageId() {
        Composed silent = relay("silent@example.test", Map.of(".", ScriptedSmtpServer.SILENCE), "off");
        assertThat(worker.state("silent@example.test")).isEqualTo("uncertain no-answer 1");

        service.bean(Leases.class).reclaim();
        Composed again = worker.pass(worker.claim()).getFirst();

        assertThat(again.mail().messageId()).isEqualTo(silent.mail().messageId());
        worker.record(again, new Outcome.Taken(null));
        assertThat(worker.status("silent@example.test")).isEqualTo("sent");
    }

    @Test
    void relayThatStaysSilentGetsTheMailRarerEachTimeAndNoMoreAfterADay() {
        relay("mute@example.test", Map.of(".", ScriptedSmtpServer.SILENCE), "off");
        callAgainWithoutAnswer("mute@example.test");
        assertThat(worker.state("mute@example.test")).isEqualTo("uncertain no-answer 2");
        callAgainWithoutAnswer("mute@example.test");
        assertThat(worker.state("mute@example.test")).isEqualTo("uncertain no-answer 2");

        for (int halfHour = 0; halfHour < 49; halfHour++) {
            service.clock().advance(Duration.ofMinutes(30));
            callAgainWithoutAnswer("mute@example.test");
        }

        assertThat(worker.state("mute@example.test")).isEqualTo("failed gave-up 9");
        service.events().await("mail.delivery.failed");
    }

    @Test
    void mailNoProviderCanWriteFailsAlone() {
        Composed composed = worker.gated("unwritable@example.test");
        OutgoingFile file = new OutgoingFile("invite.ics", "text/calendar", new byte[0], "NONSENSE");

        service.bean(HandOver.class)
                .run(new Composed(
                        composed.job(), composed.rendered(), with(composed.mail(), file), composed.provider()));

        assertThat(worker.state("unwritable@example.test")).isEqualTo("failed unwritable 1");
    }

    @Test
    void workerThatIsToldToStopCallsNobodyAndGivesItsMailsBack() throws InterruptedException {
        worker.accept("late@example.test");
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
        worker.accept("low@example.test");
        service.sql().update("update deliveries set priority = 2 where address = 'low@example.test'");
        for (int mail = 0; mail < 5; mail++) {
            worker.accept("high" + mail + "@example.test");
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
            claimed.addAll(worker.claim());
        }
        state.record(provider, new Outcome.Taken(null), service.clock().instant());

        assertThat(claimed).hasSize(5).extracting(Delivery::address).containsOnlyOnce("low@example.test");
    }

    @Test
    void oldestMailGrowsOlderWhileItIsPostponed() {
        worker.accept("patient@example.test");
        service.clock().advance(Duration.ofMinutes(3));

        service.bean(Postponements.class).await(worker.claim(), "directory-away");

        QueueFigures figures = new QueueFigures(service.bean(Deliveries.class), service.clock());
        assertThat(figures.oldest(0)).isBetween(170.0, 240.0);
    }

    @Test
    void relayWithoutTlsGetsNothingWhenTlsIsRequired() {
        relay("plain@example.test", Map.of(), "required");

        assertThat(worker.state("plain@example.test")).isEqualTo("queued deferred 1");
    }

    /** Hands a mail over to a relay with these answers, as the service does. */
    private Composed relay(String address, Map<String, String> answers, String tls) {
        Composed composed = worker.gated(address);
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
        for (Composed again : worker.pass(worker.claim())) {
            service.sql().update("update deliveries set provider = 'smtp' where address = ?", address);
            worker.record(again, new Outcome.Unknown("silence"));
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
}
