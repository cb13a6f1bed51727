package dev.offshoot.tasks.json;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.config.annotation.SerdeConfig.SerInclude;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads and writes the data of tasks. A field that is missing is refused; one that only a newer release knows is not. */
@Singleton
public class TaskJson {

    private static final int LARGEST = 64 * 1024;

    private final ObjectMapper mapper;

    TaskJson(ObjectMapper mapper, SerdeConfiguration configuration) {
        this.mapper = mapper.cloneWithConfiguration(configuration, new Written(), new Read());
    }

    /** @throws IllegalArgumentException when it cannot be written, or is too large for a row */
    public byte[] write(Object data) {
        byte[] json;
        try {
            json = mapper.writeValueAsBytes(data);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException(
                    "The data of a task is a @Serdeable record: "
                            + data.getClass().getName(),
                    unwritable);
        }
        if (json.length > LARGEST) {
            throw new IllegalArgumentException(
                    "The data of a task takes " + json.length + " bytes, more than " + LARGEST);
        }
        return json;
    }

    /** @throws IOException when it does not fit the type */
    public <D> D read(byte @Nullable [] json, Class<D> type) throws IOException {
        D data = json == null ? null : mapper.readValue(json, type);
        if (data == null) {
            throw new IOException("no data where an object belongs");
        }
        return data;
    }

    /** @throws IOException when it is no JSON */
    public JsonNode tree(byte[] json) throws IOException {
        JsonNode tree = mapper.readValue(json, JsonNode.class);
        return tree == null ? JsonNode.nullNode() : tree;
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
