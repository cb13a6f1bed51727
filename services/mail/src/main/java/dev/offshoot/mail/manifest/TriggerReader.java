package dev.offshoot.mail.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the triggers of a manifest. */
final class TriggerReader {

    private static final Set<String> FIELDS = Set.of(
            "event", "when", "to", "copies", "parameters", "once", "replyTo", "calendar", "attachments", "toInactive");
    private static final String GROUP = "group.";

    private final YamlSource source;

    TriggerReader(YamlSource source) {
        this.source = source;
    }

    List<Trigger> read(Node node) {
        List<Trigger> triggers = new ArrayList<>();
        source.items(node).forEach(item -> trigger(item).ifPresent(triggers::add));
        return triggers;
    }

    private Optional<Trigger> trigger(Node node) {
        Map<String, Node> fields = source.fields(node);
        fields.forEach((name, value) -> {
            if (!FIELDS.contains(name)) {
                source.fault(value, "unknown field \"" + name + "\"");
            }
        });
        Optional<String> event = Optional.ofNullable(fields.get("event")).flatMap(source::text);
        Optional<String> to = Optional.ofNullable(fields.get("to")).flatMap(source::text);
        if (event.isEmpty() || to.isEmpty()) {
            source.fault(node, "a trigger needs event and to");
            return Optional.empty();
        }
        boolean group = to.get().startsWith(GROUP);
        Node target = Optional.ofNullable(fields.get("to")).orElseThrow();
        return Optional.of(new Trigger(
                event.get(),
                read(fields.get("when"), Condition::parse),
                group ? null : read(target, text -> Pointer.parse(text.replaceFirst("\\?$", ""))),
                to.get().endsWith("?"),
                group ? to.get().substring(GROUP.length()) : null,
                groups(fields.get("copies")),
                parameters(fields.get("parameters")),
                once(fields.get("once")),
                read(fields.get("replyTo"), Pointer::parse),
                read(fields.get("calendar"), Pointer::parse),
                attachments(fields.get("attachments")),
                "true".equals(read(fields.get("toInactive"), Function.identity())),
                YamlSource.line(node)));
    }

    private <T> @Nullable T read(@Nullable Node node, Function<String, T> parse) {
        return node == null ? null : parsed(source, node, parse).orElse(null);
    }

    private List<String> groups(@Nullable Node node) {
        return node == null
                ? List.of()
                : source.words(node).stream()
                        .map(word -> word.startsWith(GROUP) ? word.substring(GROUP.length()) : word)
                        .toList();
    }

    private Map<String, Pointer> parameters(@Nullable Node node) {
        Map<String, Pointer> parameters = new LinkedHashMap<>();
        if (node != null) {
            source.fields(node)
                    .forEach((name, value) ->
                            parsed(source, value, Pointer::parse).ifPresent(pointer -> parameters.put(name, pointer)));
        }
        return parameters;
    }

    private List<Pointer> once(@Nullable Node node) {
        List<Pointer> pointers = new ArrayList<>();
        if (node != null) {
            source.items(node)
                    .forEach(item -> parsed(source, item, Pointer::parse).ifPresent(pointers::add));
        }
        return pointers;
    }

    private List<AttachmentPattern> attachments(@Nullable Node node) {
        List<AttachmentPattern> patterns = new ArrayList<>();
        if (node != null) {
            source.items(node).forEach(item -> attachment(item).ifPresent(patterns::add));
        }
        return patterns;
    }

    private Optional<AttachmentPattern> attachment(Node node) {
        Map<String, Node> fields = source.fields(node);
        Optional<String> service = Optional.ofNullable(fields.get("service")).flatMap(source::text);
        Optional<LinkPattern> path =
                Optional.ofNullable(fields.get("path")).flatMap(value -> parsed(source, value, LinkPattern::parse));
        Optional<String> name = Optional.ofNullable(fields.get("name")).flatMap(source::text);
        if (service.isEmpty() || path.isEmpty() || name.isEmpty() || fields.size() > 3) {
            source.fault(node, "an attachment is a service, a path of it and a name");
            return Optional.empty();
        }
        return Optional.of(new AttachmentPattern(service.get(), path.get(), name.get()));
    }

    static <T> Optional<T> parsed(YamlSource source, Node node, Function<String, T> parse) {
        try {
            return source.text(node).map(parse);
        } catch (IllegalArgumentException e) {
            source.fault(node, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
