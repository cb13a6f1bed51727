package dev.offshoot.mail.sending;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.QueueDepth;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** How long and how many mails wait, read at most every few seconds. */
@Singleton
class QueueFigures {

    private static final Duration RECENT = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final InstantSource clock;
    private List<QueueDepth> depths = List.of();
    private long uncertain;
    private Instant readAt = Instant.EPOCH;

    QueueFigures(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    synchronized double waiting(int priority) {
        read();
        return depths.stream()
                .filter(depth -> depth.priority() == priority)
                .mapToLong(QueueDepth::queued)
                .sum();
    }

    /** In seconds since it was due; 0 when nothing waits. */
    synchronized double oldest(int priority) {
        read();
        Instant now = clock.instant();
        return depths.stream()
                .filter(depth -> depth.priority() == priority)
                .mapToLong(depth ->
                        Math.max(0, Duration.between(depth.oldest(), now).toSeconds()))
                .max()
                .orElse(0);
    }

    synchronized double uncertain() {
        read();
        return uncertain;
    }

    private void read() {
        Instant now = clock.instant();
        if (readAt.plus(RECENT).isBefore(now)) {
            readAt = now;
            depths = deliveries.depths();
            uncertain = deliveries.uncertain();
        }
    }
}
