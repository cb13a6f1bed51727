package dev.offshoot.broker.routing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number of the routing as the database keeps it.
 *
 * @param document JSON text
 * @param author null for a deployment or a pipeline
 */
@MappedEntity("routings")
record StoredRouting(
        @Id long id,
        int number,
        String source,
        String document,
        @Nullable String note,
        @Nullable UUID author,
        Instant createdAt,
        boolean active) {}
