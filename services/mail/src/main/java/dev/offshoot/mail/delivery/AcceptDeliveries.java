package dev.offshoot.mail.delivery;

import dev.offshoot.database.UuidGenerator;
import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

    /** The same recipient twice gets one; no mail host tells Ana@ from ana@. */
    @Transactional
    public List<Delivery> queue(long messageId, List<Destination> to, int priority, Instant sendAt) {
        Instant now = clock.instant();
        Map<Object, Destination> once = new LinkedHashMap<>();
        to.forEach(destination -> once.putIfAbsent(recipient(destination), destination));
        List<Delivery> stored = rows.queue(once.values().stream()
                .map(destination -> Delivery.queued(uuids.next(), messageId, destination, priority, sendAt, now))
                .toList());
        queued.publishEvent(new DeliveriesQueued());
        return stored;
    }

    private static Object recipient(Destination destination) {
        return destination.address() == null
                ? destination
                : destination.role() + destination.address().toLowerCase(Locale.ROOT);
    }

    public List<Delivery> of(long messageId) {
        return deliveries.findByMessageIdOrderById(messageId);
    }
}
