package dev.offshoot.template.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What separates two texts, as {@code diff -u} shows it. */
public final class UnifiedDiff {

    private UnifiedDiff() {}

    /** @param path stands in both heads */
    public static String of(String path, String expected, String found) {
        RawText before = raw(expected);
        RawText after = raw(found);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, before, after), before, after);
            formatter.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "--- template/" + path + "\n+++ " + path + "\n" + out.toString(StandardCharsets.UTF_8);
    }

    static RawText raw(String text) {
        return new RawText(text.getBytes(StandardCharsets.UTF_8));
    }
}
