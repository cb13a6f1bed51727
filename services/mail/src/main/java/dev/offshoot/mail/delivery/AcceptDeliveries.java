package dev.offshoot.mail.delivery;

import dev.offshoot.database.UuidGenerator;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Queues deliveries and wakes the workers after the commit. */
@Singleton
public class AcceptDeliveries {

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final UuidGenerator uuids;
    private final InstantSource clock;
    private final ApplicationEventPublisher<DeliveriesQueued> queued;

    AcceptDeliveries(
            Deliveries deliveries,
            DeliveryLog log,
            UuidGenerator uuids,
            InstantSource clock,
            ApplicationEventPublisher<DeliveriesQueued> queued) {
        this.deliveries = deliveries;
        this.log = log;
        this.uuids = uuids;
        this.clock = clock;
        this.queued = queued;
    }

    /** The same recipient twice gets one. */
    @Transactional
    public List<Delivery> queue(long messageId, List<Destination> to, int priority, Instant sendAt) {
        Instant now = clock.instant();
        List<Delivery> stored = deliveries.saveAll(to.stream()
                .distinct()
                .map(destination -> Delivery.queued(uuids.next(), messageId, destination, priority, sendAt, now))
                .toList());
        log.add(stored.stream().map(Delivery::storedId).toList(), Happening.ACCEPTED, Map.of());
        queued.publishEvent(new DeliveriesQueued());
        return stored;
    }

    public List<Delivery> of(long messageId) {
        return deliveries.findByMessageIdOrderById(messageId);
    }
}
