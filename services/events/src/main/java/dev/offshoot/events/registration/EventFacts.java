package dev.offshoot.events.registration;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an event beside a registration.
 *
 * @param place empty for an online event
 */
@Introspected
@MappedEntity("events")
record EventFacts(
        @Id long id,
        UUID uuid,
        String slug,
        String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String timeZone,
        String place,
        @Nullable String onlineUrl) {}
