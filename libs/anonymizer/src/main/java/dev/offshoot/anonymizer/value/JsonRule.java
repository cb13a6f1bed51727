package dev.offshoot.anonymizer.value;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Rules for what stands in a JSON column. The names of fields stay.
 *
 * @param rest for every value no path leads to
 */
public record JsonRule(JsonPaths paths, LeafRule rest) {

    private static final JsonFactory FORMAT = new JsonFactory();

    byte[] apply(byte[] value, int start, @Nullable String person) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(value.length);
        try (JsonParser in = FORMAT.createParser(value, start, value.length - start);
                JsonGenerator out = FORMAT.createGenerator(changed)) {
            in.nextToken();
            copy(in, out, paths, rest, person);
        } catch (IOException e) {
            throw new UncheckedIOException("a JSON value cannot be read", e);
        }
        return changed.toByteArray();
    }

    private void copy(
            JsonParser in, JsonGenerator out, @Nullable JsonPaths at, LeafRule inherited, @Nullable String person)
            throws IOException {
        LeafRule rule = at == null || at.rule() == null ? inherited : at.rule();
        if (rule instanceof LeafRule.Nothing
                && (at == null || at.rule() != null || !in.currentToken().isStructStart())) {
            in.skipChildren();
            out.writeNull();
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            object(in, out, at, rule, person);
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            out.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                copy(in, out, at, rule, person);
            }
            out.writeEndArray();
        } else {
            leaf(in, out, rule, person);
        }
    }

    private void object(
            JsonParser in, JsonGenerator out, @Nullable JsonPaths at, LeafRule rule, @Nullable String person)
            throws IOException {
        out.writeStartObject();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            out.writeFieldName(name);
            in.nextToken();
            copy(in, out, at == null ? null : at.below(name), rule, person);
        }
        out.writeEndObject();
    }

    private static void leaf(JsonParser in, JsonGenerator out, LeafRule rule, @Nullable String person)
            throws IOException {
        if (rule instanceof LeafRule.Keep || in.currentToken() == JsonToken.VALUE_NULL) {
            out.copyCurrentEventExact(in);
        } else if (rule instanceof LeafRule.Words words && in.currentToken() == JsonToken.VALUE_STRING) {
            out.writeString(words.rule().apply(in.getText(), person));
        } else {
            out.writeNull();
        }
    }
}
