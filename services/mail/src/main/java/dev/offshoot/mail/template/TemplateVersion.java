package dev.offshoot.mail.template;

import dev.offshoot.mail.rendering.TemplateSource;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One state of a template; never changed after draft, by rule and by trigger. */
@SuppressWarnings("ArrayRecordComponent") // a bytea column
@MappedEntity("template_versions")
record TemplateVersion(
        @Id @GeneratedValue @Nullable Long id,
        UUID uuid,
        long templateId,
        int number,
        VersionStatus status,
        VersionOrigin origin,
        @TypeDef(type = DataType.JSON) Map<String, String> manifest,
        String body,
        @TypeDef(type = DataType.JSON) Map<String, String> texts,
        @TypeDef(type = DataType.JSON) Map<String, String> samples,
        byte[] hash,
        @Nullable Long authorId,
        @Nullable Long publisherId,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    private static final String YAML = "yaml";

    static TemplateVersion shipped(
            UUID uuid, long templateId, int number, TemplateSource source, byte[] hash, Instant now) {
        return new TemplateVersion(
                null,
                uuid,
                templateId,
                number,
                VersionStatus.PUBLISHED,
                VersionOrigin.SHIPPED,
                Map.of(YAML, source.manifest()),
                source.body(),
                source.texts(),
                Map.of(YAML, source.sample()),
                hash,
                null,
                null,
                null,
                now,
                now);
    }

    TemplateSource source(String key) {
        return new TemplateSource(key, yaml(manifest), body, new TreeMap<>(texts), yaml(samples));
    }

    private static String yaml(Map<String, String> column) {
        return Optional.ofNullable(column.get(YAML)).orElse("");
    }

    long storedId() {
        if (id == null) {
            throw new IllegalStateException("Version " + uuid + " is not stored");
        }
        return id;
    }
}
