package dev.offshoot.populator.value;

import dev.offshoot.populator.FieldType.Kind;
import dev.offshoot.populator.ScenarioNames;
import dev.offshoot.populator.yaml.Mistakes;
import dev.offshoot.populator.yaml.Place;
import dev.offshoot.populator.yaml.ScenarioFile;
import dev.offshoot.populator.yaml.Tags;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values: plain ones by the kind the schema asks for, tagged ones by their tag. */
final class ScalarReader {

    private static final Value NOTHING = _ -> "";

    private final ScenarioFile file;
    private final Mistakes mistakes;
    private final Fakes fakes;

    ScalarReader(ScenarioFile file, Mistakes mistakes, Fakes fakes) {
        this.file = file;
        this.mistakes = mistakes;
        this.fakes = fakes;
    }

    /** @param field for invented values */
    Value read(ScalarNode node, Kind kind, String field) {
        String tag = node.getTag().getValue();
        return switch (tag) {
            case Tags.NOW -> kind == Kind.INSTANT || kind == Kind.DATE ? now(node, kind) : unfit(node, kind);
            case Tags.AT -> kind == Kind.INSTANT ? at(node) : unfit(node, kind);
            case Tags.FAKE -> kind == Kind.TEXT ? fake(node, field) : unfit(node, kind);
            case Tags.REF -> kind == Kind.UUID ? reference(node) : unfit(node, kind);
            case Tags.FILE -> kind == Kind.FILE ? content(node) : unfit(node, kind);
            default -> tag.startsWith("!") ? unknown(node) : plain(node, kind);
        };
    }

    /** A value of free structure, typed as YAML does. */
    Value readFree(ScalarNode node, String field) {
        Kind kind = switch (node.getTag().getValue()) {
            case Tags.NOW, Tags.AT -> Kind.INSTANT;
            case Tags.REF -> Kind.UUID;
            case Tags.FILE -> Kind.FILE;
            default -> kindOf(node.getTag());
        };
        return read(node, kind, field);
    }

    private static Kind kindOf(Tag tag) {
        if (tag.equals(Tag.BOOL)) {
            return Kind.FLAG;
        }
        if (tag.equals(Tag.INT)) {
            return Kind.NUMBER;
        }
        return tag.equals(Tag.FLOAT) ? Kind.DECIMAL : Kind.TEXT;
    }

    Value reference(ScalarNode node) {
        UUID uuid = ScenarioNames.uuidOf(node.getValue());
        return _ -> uuid;
    }

    private Value now(ScalarNode node, Kind kind) {
        Optional<Duration> offset = Moments.offset(node.getValue());
        if (offset.isEmpty()) {
            return mistake(node, "'" + node.getValue() + "' is no time span; write !now, !now -3d or !now +2h30m");
        }
        if (kind == Kind.DATE) {
            return row -> LocalDate.ofInstant(row.now().plus(offset.get()), ZoneOffset.UTC);
        }
        return row -> row.now().plus(offset.get());
    }

    private Value at(ScalarNode node) {
        return Moments.at(node.getValue())
                .map(instant -> (Value) _ -> instant)
                .orElseGet(() -> mistake(
                        node, "'" + node.getValue() + "' is no moment; write !at 2026-05-01T18:00 Europe/Madrid"));
    }

    private Value fake(ScalarNode node, String field) {
        String kind = node.getValue();
        if (!Fakes.kinds().contains(kind)) {
            return mistake(node, "nothing can be invented as '" + kind + "'; " + Mistakes.nearest(kind, Fakes.kinds()));
        }
        return row -> fakes.invent(kind, row.random(field));
    }

    private Value content(ScalarNode node) {
        Path path = file.folder().resolve(node.getValue()).normalize();
        if (!path.startsWith(file.folder().normalize()) || !Files.isRegularFile(path)) {
            return mistake(node, "no file '" + node.getValue() + "' in " + file.folder());
        }
        try {
            byte[] bytes = Files.readAllBytes(path);
            return _ -> bytes;
        } catch (IOException e) {
            return mistake(node, "'" + node.getValue() + "' cannot be read: " + e.getMessage());
        }
    }

    private Value plain(ScalarNode node, Kind kind) {
        return parse(node, kind).map(value -> (Value) _ -> value).orElseGet(() -> unfit(node, kind));
    }

    private static Optional<Object> parse(ScalarNode node, Kind kind) {
        String text = node.getValue();
        try {
            return switch (kind) {
                case TEXT -> node.getTag().equals(Tag.STR) ? Optional.of(text) : Optional.empty();
                case FLAG -> node.getTag().equals(Tag.BOOL) ? Optional.of(Boolean.valueOf(text)) : Optional.empty();
                case NUMBER -> Optional.of(Long.valueOf(text));
                case DECIMAL -> Optional.of(new BigDecimal(text));
                case INSTANT -> Optional.of(Instant.parse(text));
                case DATE -> Optional.of(LocalDate.parse(text));
                case UUID -> Optional.of(UUID.fromString(text));
                case FILE -> Optional.empty();
            };
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Notes a tag that nobody knows. */
    boolean hasUnknownTag(ScalarNode node) {
        String tag = node.getTag().getValue();
        if (!tag.startsWith("!") || Tags.ALL.contains(tag)) {
            return false;
        }
        unknown(node);
        return true;
    }

    private Value unknown(ScalarNode node) {
        String tag = node.getTag().getValue();
        return mistake(node, "no tag " + tag + "; " + Mistakes.nearest(tag, Tags.ALL));
    }

    private Value unfit(ScalarNode node, Kind kind) {
        String tag = node.getTag().getValue();
        String written = tag.startsWith("!") ? tag + " " + node.getValue() : node.getValue();
        String quote = kind == Kind.TEXT && !tag.startsWith("!") ? "; put it in quotes: \"" + written + "\"" : "";
        return mistake(node, "'" + written + "' is not " + kind.words() + quote);
    }

    private Value mistake(ScalarNode node, String message) {
        Place place = file.placeOf(node);
        mistakes.add(place, message);
        return NOTHING;
    }
}
