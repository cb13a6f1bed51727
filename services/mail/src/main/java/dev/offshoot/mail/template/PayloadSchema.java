package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Pointer;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An event's JSON schema, asked by pointer. */
final class PayloadSchema {

    private final JsonNode root;

    private PayloadSchema(JsonNode root) {
        this.root = root;
    }

    static PayloadSchema parse(String schema) {
        try {
            return new PayloadSchema(
                    Objects.requireNonNull(JsonMapper.createDefault().readValue(schema, JsonNode.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands there; empty when the payload has no such field. */
    Optional<Value> at(Pointer pointer) {
        JsonNode here = resolved(root);
        boolean required = true;
        boolean secret = false;
        for (String step : pointer.steps()) {
            JsonNode declared = get(get(here, "properties"), step);
            if (declared == null) {
                return Optional.empty();
            }
            required &= words(get(here, "required")).contains(step);
            secret = get(declared, "x-secret") != null;
            here = resolved(declared);
        }
        return Optional.of(new Value(types(here), text(get(here, "format")), required, secret));
    }

    /** Follows {@code $ref}, and the one alternative that is not null. */
    private JsonNode resolved(JsonNode node) {
        JsonNode reference = get(node, "$ref");
        if (reference != null) {
            JsonNode target = root;
            for (String step : reference.getStringValue().substring(1).split("/")) {
                JsonNode next = step.isEmpty() ? target : get(target, step);
                target = next == null ? node : next;
            }
            return resolved(target);
        }
        JsonNode alternatives = get(node, "anyOf");
        return alternatives == null
                ? node
                : StreamSupport.stream(alternatives.values().spliterator(), false)
                        .filter(alternative -> !types(alternative).equals(List.of("null")))
                        .findFirst()
                        .map(this::resolved)
                        .orElse(node);
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = get(node, "type");
        return type != null && type.isString() ? List.of(type.getStringValue()) : words(type);
    }

    private static List<String> words(@Nullable JsonNode node) {
        return node == null
                ? List.of()
                : StreamSupport.stream(node.values().spliterator(), false)
                        .map(JsonNode::getStringValue)
                        .toList();
    }

    private static @Nullable JsonNode get(@Nullable JsonNode node, String name) {
        return node == null ? null : node.get(name);
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null ? null : node.getStringValue();
    }

    /** A field of the payload. */
    record Value(List<String> types, @Nullable String format, boolean required, boolean secret) {

        boolean is(String type) {
            return types.contains(type);
        }

        boolean formatIs(String expected) {
            return expected.equals(format);
        }

        @Override
        public String toString() {
            return String.join(" or ", types) + (format == null ? "" : " (" + format + ")");
        }
    }
}
