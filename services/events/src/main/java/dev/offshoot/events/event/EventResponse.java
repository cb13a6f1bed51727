package dev.offshoot.events.event;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

@Serdeable
record EventResponse(UUID id, String title, Instant createdAt) {

    static EventResponse of(Event row) {
        return new EventResponse(row.uuid(), row.title(), row.createdAt());
    }
}
