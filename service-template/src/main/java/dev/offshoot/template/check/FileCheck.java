package dev.offshoot.template.check;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.merge.UnifiedDiff;
import dev.offshoot.template.region.Region;
import dev.offshoot.template.region.RegionedText;
import dev.offshoot.template.rendering.RenderedFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One file against the template. */
final class FileCheck {

    private static final String REMEDY = "change it in the template, or take the difference back";

    private FileCheck() {}

    /** @param found empty when there is no such file */
    static List<Finding> compare(RenderedFile expected, Optional<String> found) {
        if (found.isEmpty()) {
            return List.of(new Finding(
                    expected.path(),
                    "is missing; the template has it for every service",
                    UnifiedDiff.of(expected.path(), expected.text(), "")));
        }
        return switch (expected.kind()) {
            case MANAGED -> whole(expected.path(), expected.text(), found.get());
            case REGIONS -> regions(expected, found.get());
            case SEEDED -> List.of();
        };
    }

    private static List<Finding> whole(String path, String expected, String found) {
        return expected.equals(found)
                ? List.of()
                : List.of(new Finding(
                        path, "differs from the template: " + REMEDY, UnifiedDiff.of(path, expected, found)));
    }

    private static List<Finding> regions(RenderedFile expected, String found) {
        try {
            RegionedText text = RegionedText.parse(expected.path(), found);
            return RegionedText.parse(expected.path(), expected.text()).regions().stream()
                    .flatMap(region -> compare(expected.path(), region, text))
                    .toList();
        } catch (TemplateRefusal unpaired) {
            return List.of(new Finding(expected.path(), unpaired.sentence(), ""));
        }
    }

    private static Stream<Finding> compare(String path, Region expected, RegionedText found) {
        String text = found.find(expected.name()).map(Region::text).orElse("");
        return expected.text().equals(text)
                ? Stream.empty()
                : Stream.of(new Finding(
                        path,
                        "region " + expected.name() + " differs from the template: " + REMEDY,
                        UnifiedDiff.of(path, expected.text(), text)));
    }
}
