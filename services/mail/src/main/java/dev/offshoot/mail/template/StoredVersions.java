package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Fault;
import dev.offshoot.mail.manifest.Manifest;
import dev.offshoot.mail.manifest.ManifestReader;
import dev.offshoot.mail.rendering.Program;
import dev.offshoot.mail.rendering.Renderer;
import dev.offshoot.mail.rendering.Renderer.Compiled;
import dev.offshoot.mail.rendering.TemplateSource;
import dev.offshoot.mail.topic.Topics;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads a version from its rows and prepares it for rendering. */
@Singleton
class StoredVersions {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final TemplateProgramRepository programs;
    private final Topics topics;
    private final Renderer renderer;

    StoredVersions(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            TemplateProgramRepository programs,
            Topics topics,
            Renderer renderer) {
        this.templates = templates;
        this.versions = versions;
        this.programs = programs;
        this.topics = topics;
        this.renderer = renderer;
    }

    PublishedVersion load(long id) {
        TemplateVersion version = versions.findById(id).orElseThrow();
        Template template = templates.findById(version.templateId()).orElseThrow();
        TemplateSource source = version.source(template.key());
        List<Fault> faults = new ArrayList<>();
        Manifest manifest = new ManifestReader(template.key(), faults)
                .read(source.manifest())
                .orElseThrow(
                        () -> new IllegalStateException("Version " + version.uuid() + " is unreadable: " + faults));
        Map<String, Object> sample = new ManifestReader(template.key(), faults).sample(source.sample());
        return new PublishedVersion(
                id,
                template.storedId(),
                version.number(),
                manifest,
                topics.get(template.topicId()),
                programs(id),
                sample);
    }

    private NavigableMap<String, Compiled> programs(long versionId) {
        NavigableMap<String, Compiled> compiled = new TreeMap<>();
        programs.list(versionId)
                .forEach(row -> compiled.put(
                        row.locale(),
                        renderer.compile(new Program(row.subject(), row.preheader(), row.html(), row.text()))));
        return compiled;
    }
}
