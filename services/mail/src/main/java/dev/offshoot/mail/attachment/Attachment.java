package dev.offshoot.mail.attachment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param source where it is fetched from
 * @param content null until it is fetched, and once redacted
 */
@SuppressWarnings(
        "ArrayRecordComponent") // bytea columns; that they may be null, the framework reads from jakarta.annotation
@MappedEntity("attachments")
public record Attachment(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long messageId,
        String name,
        String mediaType,
        @Nullable @TypeDef(type = DataType.JSON) Map<String, String> source,
        @jakarta.annotation.Nullable byte @Nullable [] content,
        long size,
        @jakarta.annotation.Nullable byte @Nullable [] sha256) {

    long storedId() {
        if (id == null) {
            throw new IllegalStateException("Attachment " + uuid + " is not stored");
        }
        return id;
    }

    Attachment with(String name, byte[] content, String mediaType) {
        return new Attachment(id, uuid, messageId, name, mediaType, source, content, content.length, sha256(content));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
