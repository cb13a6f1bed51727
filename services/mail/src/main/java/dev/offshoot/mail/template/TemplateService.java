package dev.offshoot.mail.template;

import static dev.offshoot.mail.template.TemplateProblem.TEMPLATE_NOT_FOUND;
import static dev.offshoot.mail.template.TemplateProblem.VERSION_NOT_FOUND;
import static dev.offshoot.mail.template.TemplateProblem.VERSION_NOT_PUBLISHED;

import dev.offshoot.messaging.Subscriptions;
import dev.offshoot.web.IfMatch;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue, and puts a version back. */
@Singleton
public class TemplateService {

    private final TemplateRepository templates;
    private final TemplateVersionRepository versions;
    private final Catalogue catalogue;
    private final Subscriptions subscriptions;

    TemplateService(
            TemplateRepository templates,
            TemplateVersionRepository versions,
            Catalogue catalogue,
            Subscriptions subscriptions) {
        this.templates = templates;
        this.versions = versions;
        this.catalogue = catalogue;
        this.subscriptions = subscriptions;
    }

    List<PublishedVersion> list() {
        return catalogue.current();
    }

    Template template(String key) {
        return templates.findByKey(key).orElseThrow(() -> TEMPLATE_NOT_FOUND.because("No template " + key));
    }

    List<TemplateVersion> versions(String key) {
        return versions.list(template(key).storedId());
    }

    TemplateVersion version(String key, int number) {
        return versions.findByTemplateIdAndNumber(template(key).storedId(), number)
                .orElseThrow(() -> VERSION_NOT_FOUND.because(key + " has no version " + number));
    }

    /** @param number without one the current version */
    public PublishedVersion published(String key, @Nullable Integer number) {
        if (number == null) {
            return catalogue.current(key).orElseThrow(() -> TEMPLATE_NOT_FOUND.because("No template " + key));
        }
        return catalogue.version(publishedRow(key, number).storedId());
    }

    private TemplateVersion publishedRow(String key, int number) {
        TemplateVersion version = version(key, number);
        if (version.publishedAt() == null) {
            throw VERSION_NOT_PUBLISHED.because("Version " + number + " of " + key + " was never published");
        }
        return version;
    }

    /** Messages that wait keep their version. The queue is bound anew once the change is committed. */
    Template makeCurrent(String key, int number, IfMatch ifMatch) {
        Template changed = change(key, number, ifMatch);
        subscriptions.refresh();
        return changed;
    }

    @Transactional
    Template change(String key, int number, IfMatch ifMatch) {
        Template template = template(key);
        ifMatch.require(template.version());
        return templates.update(template.withCurrent(publishedRow(key, number).storedId()));
    }
}
