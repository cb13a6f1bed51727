package dev.offshoot.template.region;

import dev.offshoot.template.TemplateRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file in which the template owns what stands between {@code template:begin <name>} and {@code template:end <name>}, each
 * in a comment line of the file's language.
 */
public final class RegionedText {

    private static final Pattern MARKER =
            Pattern.compile("\\s*(?:#|//|--|<!--)\\s*template:(begin|end)\\s+([a-z][a-z-]*)\\s*(?:-->)?\\s*");

    private final List<Part> parts;

    private RegionedText(List<Part> parts) {
        this.parts = parts;
    }

    /** @throws TemplateRefusal when markers do not pair, or a name comes twice */
    public static RegionedText parse(String path, String text) {
        return new RegionedText(new RegionReader(path).read(text));
    }

    public List<Region> regions() {
        return parts.stream()
                .filter(part -> part.region() != null)
                .map(part -> new Region(String.valueOf(part.region()), part.text()))
                .toList();
    }

    public Optional<Region> find(String name) {
        return regions().stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /** With another text, markers included, in place of this region. */
    public RegionedText with(String name, String text) {
        return new RegionedText(parts.stream()
                .map(part -> name.equals(part.region()) ? new Part(name, text) : part)
                .toList());
    }

    public RegionedText without(String name) {
        return new RegionedText(
                parts.stream().filter(part -> !name.equals(part.region())).toList());
    }

    /** Adds a region right behind another one. */
    public RegionedText withAfter(String before, Region added) {
        List<Part> grown = new ArrayList<>();
        for (Part part : parts) {
            grown.add(part);
            if (before.equals(part.region())) {
                grown.add(new Part(added.name(), added.text()));
            }
        }
        return new RegionedText(grown);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }

    static Matcher marker(String line) {
        return MARKER.matcher(line.stripTrailing());
    }
}
