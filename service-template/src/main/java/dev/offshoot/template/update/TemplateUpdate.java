package dev.offshoot.template.update;

import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.tree.TreeChanges;
import dev.offshoot.template.tree.TreeLock;
import dev.offshoot.template.tree.TreeText;
import dev.offshoot.template.version.TemplateVersion;
import dev.offshoot.template.version.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Brings services to the newest version of the template, keeping what was changed in them. */
public final class TemplateUpdate {

    private final Path checkout;
    private final Templates templates;

    public TemplateUpdate(Path checkout) {
        this.checkout = checkout;
        this.templates = new Templates(checkout);
    }

    /**
     * All services change, or none.
     *
     * @param names of services; empty for all
     * @return every file that changed or should have
     */
    public List<FileUpdate> run(List<String> names) {
        try (TreeLock _ = TreeLock.take(checkout)) {
            return runAlone(names);
        }
    }

    private List<FileUpdate> runAlone(List<String> names) {
        TemplateVersion newest = templates.currentKept();
        TreeText tree = new TreeText(checkout);
        TreeChanges changes = new TreeChanges();
        List<FileUpdate> updates = new ArrayList<>();
        for (Answers answers : Services.of(checkout).only(names).answers()) {
            if (answers.version() < newest.number()) {
                TemplateVersion own = templates.kept(answers.version());
                updates.addAll(new ServiceUpdate(tree, own, newest, answers).into(changes));
            }
        }
        changes.applyTo(checkout);
        return updates;
    }
}
