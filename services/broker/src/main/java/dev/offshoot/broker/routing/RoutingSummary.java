package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One number of the routing, without its document.
 *
 * @param note why, as its author said
 * @param author null for a deployment or a pipeline
 */
@Serdeable
public record RoutingSummary(
        int number,
        String source,
        @Nullable String note,
        @Nullable UUID author,
        Instant createdAt,
        boolean active) {

    static RoutingSummary of(StoredRouting stored) {
        return new RoutingSummary(
                stored.number(), stored.source(), stored.note(), stored.author(), stored.createdAt(), stored.active());
    }
}
