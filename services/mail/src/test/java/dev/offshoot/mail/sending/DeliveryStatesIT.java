package dev.offshoot.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Drives the steps of a worker by hand, so that it can stop between any two of them. */
@OffshootTest(
        service = "mail",
        properties = {"offshoot.mail.sending=false", "offshoot.mail.tasks=false"})
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
        results().record(composed, new Outcome.RecipientRefused("550 5.1.1"));

        assertThat(status("gone@example.test")).isEqualTo("bounced");
        assertThat(service.sql().text("select scope || ' ' || reason from suppressions"))
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
        results().record(first, new Outcome.TryLater("451", null));

        assertThat(status("busy@example.test")).isEqualTo("queued");
        assertThat(claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(7));
        Composed second = pass(claim()).getFirst();
        results().record(second, new Outcome.TryLater("451", null));
        service.clock().advance(Duration.ofSeconds(7));
        assertThat(claim()).isEmpty();
        service.clock().advance(Duration.ofSeconds(36));
        results().record(pass(claim()).getFirst(), new Outcome.Taken("id"));

        assertThat(status("busy@example.test")).isEqualTo("sent");
        assertThat(service.sql().number("select attempts from deliveries where address = ?", "busy@example.test"))
                .isEqualTo(3);
    }

    @Test
    void mailIsGivenUpAfterADay() {
        Composed composed = gated("never@example.test");
        service.clock().advance(Duration.ofHours(24));

        results().record(composed, new Outcome.TryLater("451", null));

        assertThat(status("never@example.test")).isEqualTo("failed");
    }

    @Test
    void workerThatDiedBeforeTheGateSentNothing() {
        accept("early@example.test");
        assertThat(claim()).hasSize(1);
        service.clock().advance(Duration.ofSeconds(61));

        service.bean(Leases.class).reclaim();

        assertThat(status("early@example.test")).isEqualTo("queued");
        assertThat(pass(claim())).hasSize(1);
    }

    @Test
    void workerThatDiedAfterTheGateLeavesDoubtAndTheMailboxGetsItOnce() {
        Composed composed = gated("doubt@example.test");
        composed.provider().send(composed.mail());
        service.clock().advance(Duration.ofSeconds(61));

        service.bean(Leases.class).reclaim();
        Composed again = pass(claim()).getFirst();
        again.provider().send(again.mail());
        results().record(again, new Outcome.Taken(null));

        assertThat(again.mail().messageId()).isEqualTo(composed.mail().messageId());
        assertThat(new MailTests(service).mailsTo("doubt@example.test")).isOne();
        assertThat(status("doubt@example.test")).isEqualTo("sent");
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

    private Results results() {
        return service.bean(Results.class);
    }

    private String status(String address) {
        return service.sql().text("select status from deliveries where address = ? order by id limit 1", address);
    }
}
