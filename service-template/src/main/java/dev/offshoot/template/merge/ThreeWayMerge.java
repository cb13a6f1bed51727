package dev.offshoot.template.merge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/**
 * A text after two sides changed it.
 *
 * @param conflicts whether it holds markers, where both sides changed the same lines
 */
public record ThreeWayMerge(String text, boolean conflicts) {

    /**
     * @param names of base, ours and theirs, as markers show them
     */
    public static ThreeWayMerge of(String base, String ours, String theirs, List<String> names) {
        if (ours.equals(theirs) || base.equals(theirs)) {
            return new ThreeWayMerge(ours, false);
        }
        MergeResult<RawText> result = new MergeAlgorithm()
                .merge(
                        RawTextComparator.DEFAULT,
                        UnifiedDiff.raw(base),
                        UnifiedDiff.raw(ours),
                        UnifiedDiff.raw(theirs));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MergeFormatter().formatMerge(out, result, names, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ThreeWayMerge(out.toString(StandardCharsets.UTF_8), result.containsConflicts());
    }
}
