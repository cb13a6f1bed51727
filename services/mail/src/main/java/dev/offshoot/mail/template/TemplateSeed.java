package dev.offshoot.mail.template;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.rendering.Layout;
import dev.offshoot.mail.rendering.Publication;
import dev.offshoot.mail.rendering.Publishing;
import dev.offshoot.mail.rendering.TemplateSource;
import dev.offshoot.mail.template.TemplateVersionRepository.ShippedHash;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the shipped templates at start. An unchanged hash does nothing, also when another version was put back. */
@Singleton
class TemplateSeed {

    private static final Logger LOG = LoggerFactory.getLogger(TemplateSeed.class);

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateProgramRepository programs;
    private final Topics topics;
    private final PublishingFactory publishing;
    private final SeedIdentity identity;

    TemplateSeed(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateProgramRepository programs,
            Topics topics,
            PublishingFactory publishing,
            SeedIdentity identity) {
        this.templates = templates;
        this.versions = versions;
        this.programs = programs;
        this.topics = topics;
        this.publishing = publishing;
        this.identity = identity;
    }

    @Transactional
    void run() {
        templates.lock();
        topics.seed();
        ShippedTemplates shipped = ShippedTemplates.load();
        Map<String, byte[]> known =
                versions.shippedHashes().stream().collect(Collectors.toMap(ShippedHash::key, ShippedHash::hash));
        List<TemplateSource> changed = shipped.sources().stream()
                .filter(source -> !Arrays.equals(known.get(source.key()), source.hash(shipped.layoutOf(source))))
                .toList();
        if (!changed.isEmpty()) {
            Publishing rules = publishing.create();
            changed.forEach(source -> publish(source, shipped.layoutOf(source), rules));
        }
        LOG.info("Templates: {} shipped, {} newly published", shipped.sources().size(), changed.size());
    }

    private void publish(TemplateSource source, Layout layout, Publishing rules) {
        Optional<Template> stored = templates.findByKey(source.key());
        Publication publication = rules.publish(source, layout);
        long topicId = topics.find(publication.manifest().topic()).orElseThrow().storedId();
        String owner = publication.manifest().owner();
        String title = publication.manifest().title();
        Template template = stored.map(found -> found.describedAs(owner, title, topicId))
                .orElseGet(() -> templates.save(new Template(null, source.key(), owner, title, topicId, null, 0)));
        TemplateVersion version = versions.save(TemplateVersion.shipped(
                identity.uuids().next(),
                template.storedId(),
                versions.lastNumber(template.storedId()) + 1,
                source,
                source.hash(layout),
                identity.clock().instant()));
        publication
                .programs()
                .forEach((locale, program) -> programs.insert(
                        version.storedId(),
                        locale,
                        program.subject(),
                        program.preheader(),
                        program.html(),
                        program.text()));
        templates.update(template.withCurrent(version.storedId()));
    }

    /** Where new rows get their identifiers and times. */
    @Singleton
    record SeedIdentity(UuidGenerator uuids, InstantSource clock) {}
}
