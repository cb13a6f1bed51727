package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.Happening;
import dev.offshoot.mail.provider.Outcome;
import dev.offshoot.mail.settings.MailSettings;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Records what became of a mail, in one transaction. */
@Singleton
class Results {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Endings endings;
    private final MailMetrics metrics;
    private final MailSettings settings;
    private final InstantSource clock;

    Results(
            Deliveries deliveries,
            DeliveryLog log,
            Endings endings,
            MailMetrics metrics,
            MailSettings settings,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.log = log;
        this.endings = endings;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    void record(Composed composed, Outcome outcome) {
        Job job = composed.job();
        switch (outcome) {
            case Outcome.Taken taken ->
                endings.sent(job.subject(), composed.provider().name(), taken.providerId(), clock.instant());
            case Outcome.TryLater later -> postpone(composed, later);
            case Outcome.RecipientRefused refused -> endings.bounce(job, refused.reason());
            case Outcome.Refused refused -> endings.fail(job.subject(), refused.reason(), true);
            case Outcome.Unknown unknown -> {
                deliveries.uncertain(job.delivery().storedId(), "no-answer");
                metrics.count(job.subject(), "uncertain", composed.provider().name());
                log.add(job.delivery().storedId(), Happening.DEFERRED, Map.of("reason", unknown.reason()));
            }
        }
    }

    private void postpone(Composed composed, Outcome.TryLater later) {
        Job job = composed.job();
        Instant now = clock.instant();
        Duration gap = Retries.gap(job.delivery().attempts() + 1, later.after());
        Instant next = now.plus(gap);
        Instant last = job.message().sendAt().plus(settings.giveUpAfter());
        if (next.isAfter(last) || job.message().expired(next)) {
            endings.fail(job.subject(), "gave-up", false);
            return;
        }
        deliveries.postpone(job.delivery().storedId(), next, "deferred");
        metrics.count(job.subject(), "deferred", composed.provider().name());
        log.add(
                job.delivery().storedId(),
                Happening.DEFERRED,
                Map.of("reason", later.reason(), "next", next.toString()));
    }

    /** The directory is silent: wait, without counting an attempt. */
    @Transactional
    void waitForDirectory(Iterable<Delivery> batch) {
        Instant now = clock.instant();
        batch.forEach(delivery -> {
            Duration gap = Retries.waiting(Duration.between(delivery.createdAt(), now));
            deliveries.postpone(delivery.storedId(), now.plus(gap), "directory-away");
            log.add(delivery.storedId(), Happening.POSTPONED, Map.of("reason", "directory-away"));
        });
    }

    /** Not called for: whoever claims them next decides. */
    @Transactional
    void giveBack(List<Composed> untouched) {
        deliveries.giveBack(untouched.stream()
                .map(composed -> composed.job().delivery().storedId())
                .toList());
    }

    @Transactional
    void unwritable(Job job, String reason) {
        endings.fail(job.subject(), reason, true);
    }
}
