package dev.offshoot.events.pool;

import dev.offshoot.web.body.RawBody;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which fields a merge patch names: null takes a value away only where it is written. */
@Singleton
public class NamedFields {

    private static final Argument<JsonNode> TREE = Argument.of(JsonNode.class);

    private final JsonMapper json;

    NamedFields(JsonMapper json) {
        this.json = json;
    }

    /** Of a request whose body was bound already, so it is an object. */
    public Set<String> of(HttpRequest<?> request) {
        try {
            JsonNode tree = json.readValue(RawBody.of(request), TREE);
            return tree == null
                    ? Set.of()
                    : StreamSupport.stream(tree.entries().spliterator(), false)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
