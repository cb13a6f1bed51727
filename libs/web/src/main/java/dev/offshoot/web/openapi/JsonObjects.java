package dev.offshoot.web.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ways into parsed JSON; what is absent or of another kind is empty. */
final class JsonObjects {

    private JsonObjects() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> of(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static Map<String, Object> child(Map<String, Object> parent, String name) {
        return of(parent.get(name));
    }

    static List<?> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> list ? list : List.of();
    }
}
