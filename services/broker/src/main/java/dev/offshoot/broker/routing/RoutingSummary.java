package dev.offshoot.broker.routing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
record RoutingSummary(int number, String source, @Nullable String note, Instant createdAt, boolean active) {

    static RoutingSummary of(StoredRouting stored) {
        return new RoutingSummary(stored.number(), stored.source(), stored.note(), stored.createdAt(), stored.active());
    }
}
