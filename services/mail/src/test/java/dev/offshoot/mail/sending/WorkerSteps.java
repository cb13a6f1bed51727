package dev.offshoot.mail.sending;

import static org.awaitility.Awaitility.await;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.EmailVerificationRequested;
import dev.offshoot.mail.MailTests;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The steps of a worker, taken by hand, and what they left in the tables. */
final class WorkerSteps {

    private final RunningService service;

    WorkerSteps(RunningService service) {
        this.service = service;
    }

    String state(String address) {
        return service.sql()
                .text("select status || ' ' || reason || ' ' || attempts from deliveries where address = ?", address);
    }

    String lastLog(String address) {
        return service.sql()
                .text(
                        "select happening || ' ' || detail from delivery_log_entries where delivery_id = (select id from deliveries where address = ? order by id limit 1) order by id desc limit 1",
                        address);
    }

    long suppressed(String address) {
        return service.sql()
                .number(
                        "select count(*) from suppressions s join deliveries d using (address_hash) where d.address = ? and d.status <> 'skipped'",
                        address);
    }

    Composed gated(String address) {
        accept(address);
        return pass(claim()).getFirst();
    }

    void accept(String address) {
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

    List<Delivery> claim() {
        return service.bean(Claims.class).claim();
    }

    List<Composed> pass(List<Delivery> claimed) {
        Jobs.Batch batch = service.bean(Jobs.class).gather(claimed);
        Composer composer = service.bean(Composer.class);
        return service.bean(Gate.class)
                .pass(batch.jobs().stream()
                        .map(job -> composer.compose(job, batch.people()))
                        .toList());
    }

    void record(Composed composed, Outcome outcome) {
        service.bean(Results.class).record(List.of(new Ended(composed, outcome)));
    }

    String status(String address) {
        return service.sql().text("select status from deliveries where address = ? order by id limit 1", address);
    }

    String statusOf(Composed composed) {
        return service.sql()
                .text(
                        "select status || ' ' || reason from deliveries where uuid = ?",
                        composed.job().delivery().uuid());
    }
}
