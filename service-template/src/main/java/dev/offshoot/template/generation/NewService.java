package dev.offshoot.template.generation;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Noun;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.module.ParentPom;
import dev.offshoot.template.rendering.RenderedFile;
import dev.offshoot.template.rendering.RenderedService;
import dev.offshoot.template.tree.TreeChanges;
import dev.offshoot.template.tree.TreeLock;
import dev.offshoot.template.tree.TreeText;
import dev.offshoot.template.version.Manifest;
import dev.offshoot.template.version.TemplateVersion;
import dev.offshoot.template.version.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Makes a service, and its place everywhere else in the checkout. */
public final class NewService {

    private final Path checkout;
    private final TreeText tree;

    public NewService(Path checkout) {
        this.checkout = checkout;
        this.tree = new TreeText(checkout);
    }

    /**
     * @return the paths written, new ones and those of shared files
     * @throws TemplateRefusal when the name will not do or the file system fails; then nothing is written
     */
    public List<String> make(ServiceRequest request) {
        try (TreeLock _ = TreeLock.take(checkout)) {
            return makeAlone(request);
        }
    }

    private List<String> makeAlone(ServiceRequest request) {
        TemplateVersion template = new Templates(checkout).currentKept();
        Services services = Services.of(checkout);
        Answers answers = answers(request, template.manifest(), services);
        Collection<RenderedFile> files =
                RenderedService.whole(template, answers).values();
        Imports.requireNoClash(files, "; name what it keeps otherwise, with --aggregate.");
        TreeChanges changes = new TreeChanges();
        files.forEach(file -> write(file, changes));
        new PublishedEvents(files).enter(tree, changes);
        List<String> names = new ArrayList<>(services.names());
        names.add(answers.service());
        changes.write(ParentPom.PATH, ParentPom.with(tree.read(ParentPom.PATH), names));
        changes.applyTo(checkout);
        return changes.paths();
    }

    private Answers answers(ServiceRequest request, Manifest manifest, Services services) {
        NameRules rules = new NameRules(manifest, services, new Checkout(checkout).takenNames());
        rules.checkService(request.name());
        if (tree.has("services/" + request.name())) {
            throw new TemplateRefusal("services/" + request.name()
                    + " is there already, though no service: move it away, or choose another name.");
        }
        String aggregate = Objects.requireNonNullElseGet(
                request.aggregate(), () -> Noun.ofPlural(request.name()).singular());
        rules.checkAggregate(aggregate);
        String summary =
                Objects.requireNonNullElseGet(request.summary(), () -> "Keeps " + new Noun(aggregate).plural() + ".");
        rules.checkSummary(summary);
        return new Answers(
                request.name(),
                port(request.name(), manifest, services),
                manifest.version(),
                summary,
                aggregate,
                List.of());
    }

    /** The number that the design gives, or the next free one. */
    private static int port(String name, Manifest manifest, Services services) {
        List<Integer> taken = services.answers().stream().map(Answers::port).toList();
        return manifest.ports().containsKey(name)
                ? Objects.requireNonNull(manifest.ports().get(name))
                : IntStream.iterate(manifest.firstPort(), port -> port + 1)
                        .filter(port -> !taken.contains(port))
                        .findFirst()
                        .orElseThrow();
    }

    private void write(RenderedFile file, TreeChanges changes) {
        if (!tree.has(file.path())) {
            changes.write(file.path(), file.text());
        } else if (!file.shared()) {
            throw new TemplateRefusal(file.path() + " is there already: move it away, or choose another name.");
        }
    }
}
