package dev.offshoot.mail.suppression;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An address that gets no mail, or no mail of some kind; it is known by its keyed hash alone. */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
@MappedEntity("suppressions")
public record Suppression(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        byte[] addressHash,
        @Nullable Integer keyId,
        String masked,
        SuppressionScope scope,
        @Nullable Long topicId,
        SuppressionReason reason,
        String source,
        @Nullable String note,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    /** Essential mails pass all but a suppression of everything. */
    public boolean stops(boolean essential, long topic, Instant now) {
        if (expiresAt != null && !now.isBefore(expiresAt)) {
            return false;
        }
        return switch (scope) {
            case EVERYTHING -> true;
            case OPTIONAL -> !essential;
            case TOPIC -> !essential && topicId != null && topicId == topic;
        };
    }
}
