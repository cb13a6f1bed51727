package dev.offshoot.contracts.mail;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file to attach: a document of a service, or a resource of media. Either {@code service}, {@code path} and
 * {@code name} are set, or {@code media} is.
 */
@Serdeable
public record Attachment(
        @Nullable String service,
        @Nullable String path,
        @Nullable String name,
        @Nullable UUID media) {

    public Attachment {
        boolean document = service != null && path != null && name != null;
        if (document == (media != null)) {
            throw new IllegalArgumentException("An attachment is a document's service, path and name, or a media id");
        }
    }

    public static Attachment document(String service, String path, String name) {
        return new Attachment(service, path, name, null);
    }

    public static Attachment media(UUID resourceId) {
        return new Attachment(null, null, null, resourceId);
    }
}
