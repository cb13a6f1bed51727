package dev.offshoot.mail.webhook;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.DeliveryStatus;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies what the provider tells, in whatever order: the rank of a state never falls, an event counts once. */
@Singleton
class ProviderEvents {

    private static final int LONGEST_ID = 120;

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Consequences consequences;

    ProviderEvents(Deliveries deliveries, DeliveryLog log, Consequences consequences) {
        this.deliveries = deliveries;
        this.log = log;
        this.consequences = consequences;
    }

    /** False: unknown here, or known already. */
    @Transactional
    boolean apply(ProviderEvent event) {
        String id = event.id();
        if (id == null || id.length() > LONGEST_ID) {
            return false;
        }
        Optional<Delivery> found = delivery(event.delivery()).flatMap(deliveries::lock);
        if (found.isEmpty()) {
            return false;
        }
        Delivery delivery = found.get();
        Map<String, String> detail = Map.of("event", event.event());
        if (!log.addOnce(delivery.storedId(), event.happening(), detail, id)) {
            return false;
        }
        change(delivery, event);
        return true;
    }

    private static Optional<UUID> delivery(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void change(Delivery delivery, ProviderEvent event) {
        Instant at = Instant.ofEpochSecond(event.timestamp());
        switch (event.happening()) {
            case DELIVERED -> raise(delivery, DeliveryStatus.DELIVERED, "", at);
            case BOUNCED -> bounced(delivery, event, at);
            case DROPPED -> {
                raise(delivery, DeliveryStatus.FAILED, "dropped", at);
                if (event.addressAtFault()) {
                    consequences.invalid(delivery);
                }
            }
            case COMPLAINED -> {
                deliveries.mark(delivery.storedId(), at, null, null);
                consequences.complained(delivery);
            }
            case OPENED -> deliveries.mark(delivery.storedId(), null, at, null);
            case CLICKED -> deliveries.mark(delivery.storedId(), null, null, at);
            case UNSUBSCRIBED -> consequences.unsubscribed(delivery);
            default -> raise(delivery, DeliveryStatus.SENT, "", at);
        }
    }

    private void bounced(Delivery delivery, ProviderEvent event, Instant at) {
        if (event.permanent()) {
            raise(delivery, DeliveryStatus.BOUNCED, "hard-bounce", at);
            consequences.bounced(delivery);
        } else {
            raise(delivery, DeliveryStatus.FAILED, "blocked", at);
        }
    }

    /** @param reason empty where none is needed */
    private void raise(Delivery delivery, DeliveryStatus to, String reason, Instant at) {
        if (to.outranks(delivery.status())) {
            deliveries.raise(
                    delivery.storedId(),
                    to.toString(),
                    reason.isEmpty() ? null : reason,
                    at,
                    to == DeliveryStatus.DELIVERED ? at : null);
            consequences.told(delivery, to, reason);
        }
    }
}
