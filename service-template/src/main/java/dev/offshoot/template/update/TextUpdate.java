package dev.offshoot.template.update;

import dev.offshoot.template.merge.ThreeWayMerge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One text, a whole file or a region, from the old version to the new. */
final class TextUpdate {

    private final List<String> names;

    TextUpdate(int from, int to) {
        this.names = List.of("template " + from, "this service", "template " + to);
    }

    /**
     * @param base null where the old version had none
     * @param ours null where the service has none
     * @param next null where the new version has none
     */
    MergedFile merge(@Nullable String base, @Nullable String ours, @Nullable String next) {
        if (next == null) {
            return dropped(base, ours);
        }
        if (ours == null) {
            return new MergedFile(next, Outcome.ADDED);
        }
        if (ours.equals(next) || next.equals(base)) {
            return MergedFile.unchanged(ours);
        }
        if (ours.equals(base)) {
            return new MergedFile(next, Outcome.UPDATED);
        }
        ThreeWayMerge merge = ThreeWayMerge.of(base == null ? "" : base, ours, next, names);
        return new MergedFile(merge.text(), merge.conflicts() ? Outcome.CONFLICT : Outcome.MERGED);
    }

    private static MergedFile dropped(@Nullable String base, @Nullable String ours) {
        if (ours == null) {
            return MergedFile.unchanged(null);
        }
        return ours.equals(base) ? new MergedFile(null, Outcome.REMOVED) : new MergedFile(ours, Outcome.KEPT);
    }
}
