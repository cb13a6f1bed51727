package dev.offshoot.template.region;

import dev.offshoot.template.TemplateRefusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts a text at its markers. */
final class RegionReader {

    private static final Pattern LINE = Pattern.compile("[^\n]*\n|[^\n]+");

    private final String path;
    private final List<Part> parts = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final StringBuilder pending = new StringBuilder();
    private @Nullable String open;

    RegionReader(String path) {
        this.path = path;
    }

    List<Part> read(String text) {
        LINE.matcher(text).results().forEach(line -> take(line.group()));
        if (open != null) {
            throw fault("region " + open + " has no end");
        }
        flush();
        return parts;
    }

    private void take(String line) {
        Matcher marker = RegionedText.marker(line);
        if (!marker.matches()) {
            pending.append(line);
        } else if (marker.group(1).equals("begin")) {
            begin(marker.group(2), line);
        } else {
            end(marker.group(2), line);
        }
    }

    private void begin(String name, String line) {
        if (open != null) {
            throw fault("region " + name + " begins inside " + open);
        }
        if (!names.add(name)) {
            throw fault("region " + name + " stands twice");
        }
        flush();
        open = name;
        pending.append(line);
    }

    private void end(String name, String line) {
        if (!name.equals(open)) {
            throw fault("region " + name + " ends without a beginning");
        }
        pending.append(line);
        flush();
        open = null;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            parts.add(new Part(open, pending.toString()));
            pending.setLength(0);
        }
    }

    private TemplateRefusal fault(String what) {
        return new TemplateRefusal(
                path + ": " + what + "; put the lines template:begin and template:end back in pairs.");
    }
}
