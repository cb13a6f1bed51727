package dev.offshoot.events.reminder;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that begins within a day.
 *
 * @param speakers UUIDs, the main one first
 */
@Introspected
@MappedEntity("events")
record DueEvent(
        @Id long id,
        UUID uuid,
        String slug,
        String title,
        @Nullable String subtitle,
        String category,
        String visibility,
        Instant startsAt,
        Instant endsAt,
        String timeZone,
        String format,
        @Nullable String placeName,
        @Nullable String country,
        @Nullable String onlineUrl,
        @Nullable UUID owner,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> speakers) {}
