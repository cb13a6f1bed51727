package dev.offshoot.messaging.json;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes payloads: an absent value is written as null, an unknown field is ignored, a missing one refused. */
@Singleton
public class EventJson {

    private final ObjectMapper mapper;

    EventJson(ObjectMapper mapper, SerdeConfiguration configuration) {
        this.mapper = mapper.cloneWithConfiguration(configuration, new Written(), new Read());
    }

    public JsonNode tree(Object event) {
        try {
            return mapper.writeValueToTree(event);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public String text(JsonNode tree) {
        try {
            return mapper.writeValueAsString(tree);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @throws IOException when the text is no JSON */
    public JsonNode parse(String text) throws IOException {
        return present(mapper.readValue(text, JsonNode.class));
    }

    /** @throws IOException when the tree does not fit the record */
    public <T> T bind(JsonNode tree, Class<T> type) throws IOException {
        return present(mapper.readValueFromTree(tree, type));
    }

    private static <T> T present(@Nullable T value) throws IOException {
        if (value == null) {
            throw new IOException("null where an object belongs");
        }
        return value;
    }

    private static final class Written implements SerializationConfiguration {

        @Override
        public SerInclude getInclusion() {
            return SerInclude.ALWAYS;
        }

        @Override
        public boolean isAlwaysSerializeErrorsAsList() {
            return true;
        }
    }

    private static final class Read implements DeserializationConfiguration {

        private static final int INITIAL_ARRAY_SIZE = 16;

        @Override
        public boolean isIgnoreUnknown() {
            return true;
        }

        @Override
        public int getArraySizeThreshold() {
            return INITIAL_ARRAY_SIZE;
        }

        @Override
        public boolean isStrictNullable() {
            return true;
        }

        @Override
        public boolean isFailOnNullForPrimitives() {
            return true;
        }
    }
}
