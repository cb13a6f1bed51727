package dev.offshoot.broker.order;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param address {@code http(s)://host:port}
 * @param expiresAt null when it stands until it is taken back
 * @param author null when a pipeline gave it
 */
@MappedEntity("instance_orders")
record InstanceOrder(
        @Id long id,
        String service,
        String address,
        String order,
        String reason,
        @Nullable Instant expiresAt,
        @Nullable UUID author,
        Instant createdAt) {}
