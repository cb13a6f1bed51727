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

/** Puts mails back into the queue, or leaves their fate open. Every method joins the running transaction. */
@Singleton
class Postponements {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Endings endings;
    private final MailMetrics metrics;
    private final MailSettings settings;
    private final InstantSource clock;

    Postponements(
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

    void later(Composed composed, Outcome.TryLater later) {
        Job job = composed.job();
        Instant now = clock.instant();
        Duration gap = Retries.gap(job.delivery().attempts() + 1, later.after());
        Instant next = now.plus(gap);
        Instant last = job.triedSince().plus(settings.giveUpAfter());
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

    void doubt(Composed composed, Outcome.Unknown unknown) {
        Job job = composed.job();
        deliveries.uncertain(job.delivery().storedId(), "no-answer");
        metrics.count(job.subject(), "uncertain", composed.provider().name());
        log.add(job.delivery().storedId(), Happening.DEFERRED, Map.of("reason", unknown.reason()));
    }

    /**
     * What a mail needs is not to be had now: it waits, without counting an attempt.
     *
     * @param reason such as {@code directory-away}
     */
    @Transactional
    void await(List<Delivery> waiting, String reason) {
        Instant now = clock.instant();
        for (Delivery delivery : waiting) {
            Duration gap = Retries.waiting(Duration.between(delivery.createdAt(), now));
            deliveries.postpone(delivery.storedId(), now.plus(gap), reason);
        }
        log.add(waiting.stream().map(Delivery::storedId).toList(), Happening.POSTPONED, Map.of("reason", reason));
    }

    /** Nobody was called for them: whoever claims them next decides. */
    @Transactional
    void giveBack(List<Composed> untouched) {
        deliveries.giveBack(untouched.stream()
                .map(composed -> composed.job().delivery().storedId())
                .toList());
    }
}
