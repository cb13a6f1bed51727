package dev.offshoot.template.check;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.merge.UnifiedDiff;
import dev.offshoot.template.module.ParentPom;
import dev.offshoot.template.rendering.RenderedService;
import dev.offshoot.template.tree.TreeText;
import dev.offshoot.template.version.TemplateVersion;
import dev.offshoot.template.version.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every service of a checkout against the template. */
public final class TemplateCheck {

    private final Path checkout;
    private final TreeText tree;
    private final Templates templates;

    public TemplateCheck(Path checkout) {
        this.checkout = checkout;
        this.tree = new TreeText(checkout);
        this.templates = new Templates(checkout);
    }

    /**
     * @param names of services; empty for all
     * @return empty when nothing drifted
     */
    public List<Finding> findings(List<String> names) {
        List<Finding> findings = new ArrayList<>();
        TemplateVersion current = templates.current();
        templates
                .fault(current)
                .ifPresent(sentence -> findings.add(new Finding("service-template/template", sentence, "")));
        Services services = Services.of(checkout);
        for (Answers answers : services.only(names).answers()) {
            check(answers, current, findings);
        }
        if (names.isEmpty()) {
            modules(services, findings);
        }
        return findings;
    }

    private void check(Answers answers, TemplateVersion current, List<Finding> findings) {
        if (answers.version() != current.number()) {
            findings.add(new Finding(
                    answers.folder(),
                    "is on template " + answers.version() + ", not on " + current.number()
                            + ": run ./offshoot template update " + answers.service(),
                    ""));
        }
        TemplateVersion own = answers.version() == current.number() ? current : templates.kept(answers.version());
        RenderedService.lasting(own, answers)
                .values()
                .forEach(file -> findings.addAll(FileCheck.compare(file, tree.find(file.path()))));
    }

    private void modules(Services services, List<Finding> findings) {
        try {
            String pom = tree.read(ParentPom.PATH);
            String expected = ParentPom.with(pom, services.names());
            if (!pom.equals(expected)) {
                findings.add(new Finding(
                        ParentPom.PATH,
                        "region services lists other services than there are",
                        UnifiedDiff.of(ParentPom.PATH, expected, pom)));
            }
        } catch (TemplateRefusal absent) {
            findings.add(new Finding(ParentPom.PATH, absent.sentence(), ""));
        }
    }
}
