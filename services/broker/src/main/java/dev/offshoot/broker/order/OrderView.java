package dev.offshoot.broker.order;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standing order as operators read it.
 *
 * @param until null when it stands until it is taken back
 * @param author null when a pipeline gave it
 */
@Serdeable
public record OrderView(
        String service,
        String address,
        String order,
        String reason,
        @Nullable Instant until,
        @Nullable UUID author,
        Instant createdAt) {

    static OrderView of(InstanceOrder order) {
        return new OrderView(
                order.service(),
                order.address(),
                order.order(),
                order.reason(),
                order.expiresAt(),
                order.author(),
                order.createdAt());
    }
}
