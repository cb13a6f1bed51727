package dev.offshoot.mail.template;

import dev.offshoot.database.UuidGenerator;
import dev.offshoot.mail.rendering.Layout;
import dev.offshoot.mail.rendering.Publication;
import dev.offshoot.mail.rendering.Publishing;
import dev.offshoot.mail.rendering.TemplateSource;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the shipped templates at start. An unchanged hash does nothing; an operator's own current version stays. */
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
        Publishing rules = publishing.create();
        int published = 0;
        for (TemplateSource source : shipped.sources()) {
            published += seed(source, shipped, rules) ? 1 : 0;
        }
        LOG.info("Templates: {} shipped, {} newly published", shipped.sources().size(), published);
    }

    private boolean seed(TemplateSource source, ShippedTemplates shipped, Publishing rules) {
        Layout layout = shipped.layoutOf(source);
        byte[] hash = source.hash(layout);
        Optional<Template> stored = templates.findByKey(source.key());
        if (stored.isPresent() && isCurrent(stored.get(), hash)) {
            return false;
        }
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
                hash,
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
        return true;
    }

    /** Also true when an operator's own version, or one put back on purpose, is current. */
    private boolean isCurrent(Template template, byte[] hash) {
        return versions.list(template.storedId()).stream()
                .filter(version -> version.origin() == VersionOrigin.SHIPPED)
                .findFirst()
                .map(newest -> Arrays.equals(newest.hash(), hash))
                .orElse(false);
    }

    /** Where new rows get their identifiers and times. */
    @Singleton
    record SeedIdentity(UuidGenerator uuids, InstantSource clock) {}
}
