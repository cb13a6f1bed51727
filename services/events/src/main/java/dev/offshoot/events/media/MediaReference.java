package dev.offshoot.events.media;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resource that media was told of. Ended for good; shown again it is a new one.
 *
 * @param reason why media ended it; null when the editors did
 */
@MappedEntity("media_references")
record MediaReference(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long eventId,
        @TypeDef(type = DataType.STRING) Slot slot,
        UUID resourceId,
        Instant addedAt,
        @Nullable Instant endedAt,
        @Nullable String reason) {

    MediaReference end(Instant now, @Nullable String why) {
        return new MediaReference(id, uuid, eventId, slot, resourceId, addedAt, now, why);
    }
}
