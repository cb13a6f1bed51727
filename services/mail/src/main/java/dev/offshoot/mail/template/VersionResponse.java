package dev.offshoot.mail.template;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version with its source. */
@Serdeable
record VersionResponse(
        UUID id,
        int number,
        VersionStatus status,
        VersionOrigin origin,
        Instant createdAt,
        @Nullable Instant publishedAt,
        @Nullable String body,
        @Nullable Map<String, String> texts) {

    static VersionResponse brief(TemplateVersion version) {
        return new VersionResponse(
                version.uuid(),
                version.number(),
                version.status(),
                version.origin(),
                version.createdAt(),
                version.publishedAt(),
                null,
                null);
    }

    static VersionResponse whole(TemplateVersion version) {
        return new VersionResponse(
                version.uuid(),
                version.number(),
                version.status(),
                version.origin(),
                version.createdAt(),
                version.publishedAt(),
                version.body(),
                version.texts());
    }
}
