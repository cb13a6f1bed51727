package dev.offshoot.mail.trigger;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An event's data as plain maps, lists and values; what is null is left out. */
final class EventPayload {

    private EventPayload() {}

    static Map<String, Object> of(JsonNode data) {
        Map<String, Object> values = new LinkedHashMap<>();
        data.entries().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                values.put(entry.getKey(), value(entry.getValue()));
            }
        });
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return of(node);
        }
        if (node.isArray()) {
            return StreamSupport.stream(node.values().spliterator(), false)
                    .filter(item -> !item.isNull())
                    .map(EventPayload::value)
                    .toList();
        }
        if (node.isBoolean()) {
            return node.getBooleanValue();
        }
        if (node.isNumber()) {
            return node.getNumberValue() instanceof Integer number
                    ? (Object) number.longValue()
                    : node.getNumberValue();
        }
        return node.getStringValue();
    }
}
