package dev.offshoot.mail.message;

import dev.offshoot.contracts.mail.Cause;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shall be said, once per template and business key.
 *
 * @param secrets sealed; wiped when the last delivery is handed over
 */
@SuppressWarnings(
        "ArrayRecordComponent") // a bytea column; that it may be null, the framework reads from jakarta.annotation
@MappedEntity("messages")
public record Message(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long templateId,
        long versionId,
        String businessKey,
        MessageSource source,
        @Nullable String causeType,
        @Nullable UUID causeId,
        @Nullable UUID causeSubject,
        @Nullable String caller,
        @Nullable UUID actingFor,
        @Nullable String locale,
        @Nullable Long replyToId,
        @Nullable String replyTo,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, Object> parameters,
        @jakarta.annotation.Nullable byte @Nullable [] secrets,
        Instant sendAt,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant redactedAt,
        @Nullable String traceId) {

    public long storedId() {
        if (id == null) {
            throw new IllegalStateException("Message " + uuid + " is not stored");
        }
        return id;
    }

    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    public Map<String, Object> values() {
        return parameters == null ? Map.of() : parameters;
    }

    /** The event behind it, for those who ask what became of their event. */
    public @Nullable Cause cause() {
        return causeType == null || causeId == null || causeSubject == null
                ? null
                : new Cause(causeType, causeId, causeSubject);
    }
}
