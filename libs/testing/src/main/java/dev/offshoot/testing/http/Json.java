package dev.offshoot.testing.http;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON read and found by path, as in {@code errors[0].field}. */
public final class Json {

    private static final Pattern STEPS = Pattern.compile("[.\\[\\]]+");

    private Json() {}

    public static String write(Object value) {
        try {
            return ObjectMapper.getDefault().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(String text) {
        try {
            return ObjectMapper.getDefault().readValue(text, Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON: " + text, e);
        }
    }

    public static Map<String, Object> map(String text) {
        try {
            return ObjectMapper.getDefault().readValue(text, Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Not a JSON object: " + text, e);
        }
    }

    /** @throws AssertionError when nothing is there */
    public static JsonNode at(JsonNode root, String path) {
        JsonNode node = root;
        for (String step : STEPS.split(path)) {
            JsonNode next = node.isArray() ? node.get(Integer.parseInt(step)) : node.get(step);
            if (next == null) {
                throw new AssertionError("No " + path + " in " + write(root));
            }
            node = next;
        }
        return node;
    }

    /** The text of a string, number or boolean; {@code null} in JSON is the word. */
    public static String text(JsonNode root, String path) {
        JsonNode node = at(root, path);
        return node.isNull() ? "null" : node.coerceStringValue();
    }
}
