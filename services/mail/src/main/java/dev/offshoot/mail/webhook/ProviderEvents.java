package dev.offshoot.mail.webhook;

import dev.offshoot.mail.delivery.Deliveries;
import dev.offshoot.mail.delivery.Delivery;
import dev.offshoot.mail.delivery.DeliveryLog;
import dev.offshoot.mail.delivery.DeliveryStatus;
import dev.offshoot.mail.suppression.SuppressionReason;
import dev.offshoot.mail.suppression.SuppressionScope;
import dev.offshoot.mail.suppression.Suppressions;
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

    private final Deliveries deliveries;
    private final DeliveryLog log;
    private final Suppressions suppressions;

    ProviderEvents(Deliveries deliveries, DeliveryLog log, Suppressions suppressions) {
        this.deliveries = deliveries;
        this.log = log;
        this.suppressions = suppressions;
    }

    /** False: unknown here, or known already. */
    @Transactional
    boolean apply(ProviderEvent event) {
        Optional<Delivery> found = delivery(event.delivery()).flatMap(deliveries::lock);
        if (found.isEmpty() || event.id() == null) {
            return false;
        }
        Delivery delivery = found.get();
        Map<String, String> detail = Map.of("event", event.event());
        if (!log.addOnce(delivery.storedId(), event.happening(), detail, event.id())) {
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
            case DELIVERED -> raise(delivery, DeliveryStatus.DELIVERED, null, at);
            case BOUNCED -> bounce(delivery, event, at);
            case DROPPED -> {
                raise(delivery, DeliveryStatus.FAILED, "dropped", at);
                if (event.addressAtFault()) {
                    suppress(delivery, SuppressionScope.EVERYTHING, SuppressionReason.INVALID);
                }
            }
            case COMPLAINED -> {
                deliveries.mark(delivery.storedId(), at, null, null);
                suppress(delivery, SuppressionScope.OPTIONAL, SuppressionReason.COMPLAINT);
            }
            case OPENED -> deliveries.mark(delivery.storedId(), null, at, null);
            case CLICKED -> deliveries.mark(delivery.storedId(), null, null, at);
            default -> raise(delivery, DeliveryStatus.SENT, null, at);
        }
    }

    private void bounce(Delivery delivery, ProviderEvent event, Instant at) {
        if (event.permanent()) {
            raise(delivery, DeliveryStatus.BOUNCED, "hard-bounce", at);
            suppress(delivery, SuppressionScope.EVERYTHING, SuppressionReason.HARD_BOUNCE);
        } else {
            raise(delivery, DeliveryStatus.FAILED, "blocked", at);
        }
    }

    private void raise(Delivery delivery, DeliveryStatus to, @Nullable String reason, Instant at) {
        if (to.outranks(delivery.status())) {
            deliveries.raise(
                    delivery.storedId(), to.toString(), reason, at, to == DeliveryStatus.DELIVERED ? at : null);
        }
    }

    private void suppress(Delivery delivery, SuppressionScope scope, SuppressionReason reason) {
        if (delivery.addressHash() != null) {
            suppressions.put(delivery.addressHash(), "•••", scope, null, reason, "provider");
        }
    }
}
