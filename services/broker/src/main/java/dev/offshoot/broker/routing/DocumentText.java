package dev.offshoot.broker.routing;

import dev.offshoot.broker.routing.DocumentReader.Reading;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;

/** Documents as JSON text: what the history and the disk keep. */
@Singleton
class DocumentText {

    private static final Argument<Map<String, Object>> TREE = Argument.mapOf(String.class, Object.class);

    private final ObjectMapper json;
    private final RouteDefaults defaults;

    DocumentText(ObjectMapper json, RouteDefaults defaults) {
        this.json = json;
        this.defaults = defaults;
    }

    Reading read(Map<String, ?> tree) {
        return DocumentReader.read(tree, defaults);
    }

    String write(Map<String, ?> tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (IOException unwritable) {
            throw new IllegalStateException("A document of maps and lists is JSON", unwritable);
        }
    }

    Map<String, Object> tree(String text) {
        try {
            return json.readValue(text, TREE);
        } catch (IOException unreadable) {
            throw new IllegalStateException("A stored routing is no JSON", unreadable);
        }
    }

    /** Faults are passed over: what is stored was checked, if by an earlier version. */
    RoutingDocument parse(String text) {
        return read(tree(text)).document();
    }
}
