package dev.offshoot.events.checkin;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A scan and its answer; recorded whatever it was. */
@Introspected
@MappedEntity("scans")
record Scan(
        @Id @GeneratedValue @Nullable Long id,
        UUID scanId,
        long eventId,
        @Nullable Long ticketId,
        long actorId,
        @Nullable String gate,
        String result,
        Instant scannedAt,
        Instant receivedAt) {}
