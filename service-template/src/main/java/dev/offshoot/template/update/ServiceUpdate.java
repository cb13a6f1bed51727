package dev.offshoot.template.update;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.answers.Answers;
import dev.offshoot.template.rendering.RenderedFile;
import dev.offshoot.template.rendering.RenderedService;
import dev.offshoot.template.tree.TreeChanges;
import dev.offshoot.template.tree.TreeText;
import dev.offshoot.template.version.FileKind;
import dev.offshoot.template.version.TemplateVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One service from the version it is on to a newer one. */
final class ServiceUpdate {

    private static final Pattern UNRESOLVED = Pattern.compile("(?m)^(<{7}|>{7}) ");
    private static final Pattern VERSION = Pattern.compile("(?m)^version:[ \\t]*\\d+");

    private final TreeText tree;
    private final TemplateVersion from;
    private final TemplateVersion to;
    private final Answers answers;
    private final List<FileUpdate> updates = new ArrayList<>();

    ServiceUpdate(TreeText tree, TemplateVersion from, TemplateVersion to, Answers answers) {
        this.tree = tree;
        this.from = from;
        this.to = to;
        this.answers = answers;
    }

    /** Adds what has to change, and says so file by file. */
    List<FileUpdate> into(TreeChanges changes) {
        Map<String, RenderedFile> base = RenderedService.known(from, answers);
        Map<String, RenderedFile> next = RenderedService.known(to, answers.on(to.number()));
        Set<String> paths = new LinkedHashSet<>(next.keySet());
        paths.addAll(base.keySet());
        for (String path : paths) {
            record(path, merge(path, base.get(path), next.get(path)), changes);
        }
        String file = answers.folder() + "/.template.yml";
        changes.write(
                file,
                VERSION.matcher(tree.read(file)).replaceFirst(Matcher.quoteReplacement("version: " + to.number())));
        return updates;
    }

    private MergedFile merge(String path, @Nullable RenderedFile base, @Nullable RenderedFile next) {
        @Nullable String ours = tree.findExact(path).orElse(null);
        @Nullable RenderedFile decisive = next == null ? base : next;
        if (decisive == null || decisive.kind() == FileKind.SEEDED) {
            return seed(base, next, ours);
        }
        requireResolved(path, ours);
        TextUpdate texts = new TextUpdate(from.number(), to.number());
        @Nullable String before = base == null ? null : base.text();
        @Nullable String after = next == null ? null : next.text();
        if (ours == null || ours.equals(before) || decisive.kind() == FileKind.MANAGED) {
            return texts.merge(before, ours, after);
        }
        return new RegionsUpdate(path, texts).merge(before, ours, after);
    }

    /** The service's own, whatever it was before; written where a service made today would start with it and this one could not know. */
    private MergedFile seed(@Nullable RenderedFile base, @Nullable RenderedFile next, @Nullable String ours) {
        return base == null && next != null && ours == null && answers.aggregate() != null
                ? new MergedFile(next.text(), Outcome.ADDED)
                : MergedFile.unchanged(ours);
    }

    private static void requireResolved(String path, @Nullable String text) {
        if (text != null && UNRESOLVED.matcher(text).find()) {
            throw new TemplateRefusal(
                    path + " still holds conflict markers of an earlier update; resolve them, then update.");
        }
    }

    private void record(String path, MergedFile merged, TreeChanges changes) {
        Outcome outcome = merged.outcome();
        if (outcome == null) {
            return;
        }
        updates.add(new FileUpdate(path, outcome));
        if (merged.text() == null) {
            changes.remove(path);
        } else if (outcome != Outcome.KEPT) {
            changes.write(path, merged.text());
        }
    }
}
