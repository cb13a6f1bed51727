package dev.offshoot.mail.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The current version of every template, by key; versions are immutable and kept. */
@Singleton
public class Catalogue {

    private static final int KEPT_VERSIONS = 500;

    private final KeptTemplates templates;
    private final StoredVersions versions;
    private final Cache<Long, PublishedVersion> parsed =
            Caffeine.newBuilder().maximumSize(KEPT_VERSIONS).build();

    Catalogue(TemplateSeed seed, KeptTemplates templates, StoredVersions versions) {
        this.templates = templates;
        this.versions = versions;
        seed.run();
    }

    public Optional<PublishedVersion> current(String key) {
        return Optional.ofNullable(templates.byKey().get(key))
                .map(Template::currentVersionId)
                .map(this::version);
    }

    public List<PublishedVersion> current() {
        return templates.byKey().values().stream()
                .map(Template::currentVersionId)
                .filter(Objects::nonNull)
                .map(this::version)
                .toList();
    }

    public PublishedVersion version(long id) {
        return parsed.get(id, versions::load);
    }
}
