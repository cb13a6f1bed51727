package dev.offshoot.mail.delivery;

import dev.offshoot.database.UuidGenerator;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Queues deliveries and wakes the workers after the commit. */
@Singleton
public class AcceptDeliveries {

    private final Deliveries deliveries;
    private final DeliveryRows rows;
    private final UuidGenerator uuids;
    private final InstantSource clock;
    private final ApplicationEventPublisher<DeliveriesQueued> queued;

    AcceptDeliveries(
            Deliveries deliveries,
            DeliveryRows rows,
            UuidGenerator uuids,
            InstantSource clock,
            ApplicationEventPublisher<DeliveriesQueued> queued) {
        this.deliveries = deliveries;
        this.rows = rows;
        this.uuids = uuids;
        this.clock = clock;
        this.queued = queued;
    }

    /** The same recipient twice gets one. */
    @Transactional
    public List<Delivery> queue(long messageId, List<Destination> to, int priority, Instant sendAt) {
        Instant now = clock.instant();
        List<Delivery> stored = rows.queue(to.stream()
                .distinct()
                .map(destination -> Delivery.queued(uuids.next(), messageId, destination, priority, sendAt, now))
                .toList());
        queued.publishEvent(new DeliveriesQueued());
        return stored;
    }

    public List<Delivery> of(long messageId) {
        return deliveries.findByMessageIdOrderById(messageId);
    }
}
