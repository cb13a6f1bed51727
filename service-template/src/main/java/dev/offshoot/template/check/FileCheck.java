package dev.offshoot.template.check;

import dev.offshoot.template.TemplateRefusal;
import dev.offshoot.template.merge.UnifiedDiff;
import dev.offshoot.template.region.Region;
import dev.offshoot.template.region.RegionedText;
import dev.offshoot.template.rendering.RenderedFile;
import java.util.ArrayList;
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
            List<Region> regions =
                    RegionedText.parse(expected.path(), expected.text()).regions();
            List<Finding> findings = regions.stream()
                    .flatMap(region -> compare(expected.path(), region, text))
                    .toList();
            return findings.isEmpty() ? places(expected, found, regions) : findings;
        } catch (TemplateRefusal unpaired) {
            return List.of(new Finding(expected.path(), unpaired.sentence(), ""));
        }
    }

    /** A region as it should be may still stand where it has another meaning. */
    private static List<Finding> places(RenderedFile expected, String found, List<Region> regions) {
        List<Finding> findings = new ArrayList<>();
        int last = -1;
        for (Region region : regions) {
            int position = found.indexOf(region.text());
            String place = place(expected.path(), expected.text(), region);
            if (position < last || !place.equals(place(expected.path(), found, region))) {
                findings.add(new Finding(
                        expected.path(),
                        "region " + region.name() + " was moved: the template has it "
                                + (place.isEmpty() ? "in another order" : "in " + place) + "; put it back there",
                        ""));
            }
            last = position;
        }
        return findings;
    }

    private static String place(String path, String text, Region region) {
        return path.endsWith(".xml") ? XmlPlace.at(text, text.indexOf(region.text())) : "";
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
