package dev.offshoot.template.update;

import dev.offshoot.template.region.Region;
import dev.offshoot.template.region.RegionedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The regions of one file; what stands outside them is not touched. */
final class RegionsUpdate {

    private final String path;
    private final TextUpdate texts;

    RegionsUpdate(String path, TextUpdate texts) {
        this.path = path;
        this.texts = texts;
    }

    MergedFile merge(@Nullable String base, String ours, @Nullable String next) {
        RegionedText before = parse(base);
        RegionedText after = parse(next);
        RegionedText text = RegionedText.parse(path, ours);
        List<Outcome> outcomes = new ArrayList<>();
        @Nullable String previous = null;
        for (String name : names(before, after)) {
            MergedFile region = texts.merge(text(before, name), text(text, name), text(after, name));
            if (region.outcome() == null) {
                previous = region.text() == null ? previous : name;
                continue;
            }
            Optional<RegionedText> placed = place(text, name, region.text(), previous);
            outcomes.add(placed.isPresent() ? region.outcome() : Outcome.CONFLICT);
            text = placed.orElse(text);
            previous = region.text() == null ? previous : name;
        }
        return outcomes.isEmpty() ? MergedFile.unchanged(ours) : new MergedFile(text.text(), worst(outcomes));
    }

    /** A region that is new goes behind the one before it; without one, its place is for a person to choose. */
    private static Optional<RegionedText> place(
            RegionedText text, String name, @Nullable String region, @Nullable String previous) {
        if (region == null) {
            return Optional.of(text.without(name));
        }
        if (text.find(name).isPresent()) {
            return Optional.of(text.with(name, region));
        }
        return previous == null || text.find(previous).isEmpty()
                ? Optional.empty()
                : Optional.of(text.withAfter(previous, new Region(name, region)));
    }

    private RegionedText parse(@Nullable String text) {
        return RegionedText.parse(path, text == null ? "" : text);
    }

    private static @Nullable String text(RegionedText text, String name) {
        return text.find(name).map(Region::text).orElse(null);
    }

    /** In the order of the new version. */
    private static Set<String> names(RegionedText before, RegionedText after) {
        Set<String> names = new LinkedHashSet<>();
        after.regions().forEach(region -> names.add(region.name()));
        before.regions().forEach(region -> names.add(region.name()));
        return names;
    }

    private static Outcome worst(List<Outcome> outcomes) {
        return List.of(Outcome.CONFLICT, Outcome.KEPT, Outcome.MERGED).stream()
                .filter(outcomes::contains)
                .findFirst()
                .orElse(Outcome.UPDATED);
    }
}
