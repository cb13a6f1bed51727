package dev.offshoot.mail.attachment;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a message.
 *
 * @param content null once redacted
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
        @jakarta.annotation.Nullable byte @Nullable [] content,
        long size,
        @jakarta.annotation.Nullable byte @Nullable [] sha256) {}
