package dev.offshoot.template.generation;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.answers.Services;
import dev.offshoot.template.module.ParentPom;
import dev.offshoot.template.rendering.RenderedFile;
import dev.offshoot.template.rendering.RenderedService;
import dev.offshoot.template.tree.TreeChanges;
import dev.offshoot.template.tree.TreeLock;
import dev.offshoot.template.tree.TreeText;
import dev.offshoot.template.version.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes a service and its place everywhere else out of the checkout again. */
public final class RemoveService {

    private final Path checkout;
    private final TreeText tree;

    public RemoveService(Path checkout) {
        this.checkout = checkout;
        this.tree = new TreeText(checkout);
    }

    /**
     * What {@link #remove} would change.
     *
     * @throws TemplateRefusal when there is no such service, or the template did not make it
     */
    public List<String> preview(String name) {
        return changes(name).paths();
    }

    /** @return the paths removed and those of shared files that were changed */
    public List<String> remove(String name) {
        try (TreeLock _ = TreeLock.take(checkout)) {
            TreeChanges changes = changes(name);
            changes.applyTo(checkout);
            return changes.paths();
        }
    }

    private TreeChanges changes(String name) {
        Services services = Services.of(checkout);
        Answers answers = services.named(name);
        if (answers.aggregate() == null) {
            throw new TemplateRefusal(
                    name + " was not made by new-service, so it cannot be removed by it; the platform needs it.");
        }
        Collection<RenderedFile> files = RenderedService.whole(new Templates(checkout).kept(answers.version()), answers)
                .values();
        TreeChanges changes = new TreeChanges();
        changes.write(
                ParentPom.PATH,
                ParentPom.with(
                        tree.read(ParentPom.PATH),
                        services.names().stream()
                                .filter(other -> !other.equals(name))
                                .toList()));
        new PublishedEvents(files).leave(tree, changes);
        outside(files, answers.folder() + "/").forEach(changes::remove);
        changes.remove(answers.folder());
        return changes;
    }

    /** What lies elsewhere under the service's name. */
    private List<String> outside(Collection<RenderedFile> files, String folder) {
        Set<String> own = files.stream()
                .filter(file -> !file.path().startsWith(folder) && tree.has(file.path()))
                .map(RenderedFile::path)
                .collect(Collectors.toSet());
        return files.stream()
                .filter(file -> own.contains(file.path()))
                .filter(file -> !file.shared() || isAlone(file.path(), own))
                .map(RenderedFile::path)
                .toList();
    }

    /** A shared file goes with the last of its folder. */
    private boolean isAlone(String path, Set<String> removed) {
        Path folder = checkout.resolve(path).getParent();
        try (Stream<Path> neighbours = Files.list(folder)) {
            return neighbours
                    .map(neighbour -> checkout.relativize(neighbour).toString().replace('\\', '/'))
                    .allMatch(removed::contains);
        } catch (IOException e) {
            throw TemplateRefusal.of("reading " + folder, e);
        }
    }
}
