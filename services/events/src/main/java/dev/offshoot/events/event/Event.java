package dev.offshoot.events.event;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules.
 *
 * @param ownerId local id of the person it belongs to
 */
@MappedEntity("events")
record Event(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long ownerId,
        String title,
        Instant createdAt,
        @Version long version) {

    Event rename(String other) {
        return new Event(id, uuid, ownerId, other.strip(), createdAt, version);
    }
}
