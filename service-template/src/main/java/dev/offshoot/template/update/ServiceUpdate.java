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
        Map<String, RenderedFile> base = RenderedService.lasting(from, answers);
        Map<String, RenderedFile> next = RenderedService.lasting(to, answers.on(to.number()));
        Set<String> paths = new LinkedHashSet<>(next.keySet());
        paths.addAll(base.keySet());
        for (String path : paths) {
            record(path, merge(path, base.get(path), next.get(path)), changes);
        }
        newSeeds(changes);
        String file = answers.folder() + "/.template.yml";
        changes.write(
                file,
                VERSION.matcher(tree.read(file)).replaceFirst(Matcher.quoteReplacement("version: " + to.number())));
        return updates;
    }

    private MergedFile merge(String path, @Nullable RenderedFile base, @Nullable RenderedFile next) {
        TextUpdate texts = new TextUpdate(from.number(), to.number());
        @Nullable String ours = tree.findExact(path).orElse(null);
        @Nullable String before = base == null ? null : base.text();
        @Nullable String after = next == null ? null : next.text();
        requireResolved(path, ours);
        if (ours == null || kind(base, next) == FileKind.MANAGED) {
            return texts.merge(before, ours, after);
        }
        return new RegionsUpdate(path, texts).merge(before, ours, after);
    }

    private static @Nullable FileKind kind(@Nullable RenderedFile base, @Nullable RenderedFile next) {
        RenderedFile decisive = next == null ? base : next;
        return decisive == null ? null : decisive.kind();
    }

    private static void requireResolved(String path, @Nullable String text) {
        if (text != null && UNRESOLVED.matcher(text).find()) {
            throw new TemplateRefusal(
                    path + " still holds conflict markers of an earlier update; resolve them, then update.");
        }
    }

    /** Files that a service made today would start with, and this one could not know. */
    private void newSeeds(TreeChanges changes) {
        if (answers.aggregate() == null) {
            return;
        }
        Map<String, RenderedFile> known = RenderedService.whole(from, answers);
        RenderedService.whole(to, answers.on(to.number())).values().stream()
                .filter(file -> file.kind() == FileKind.SEEDED)
                .filter(file -> !known.containsKey(file.path()) && !tree.has(file.path()))
                .forEach(file -> record(file.path(), new MergedFile(file.text(), Outcome.ADDED), changes));
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
