package dev.offshoot.messaging.sealing;

import dev.offshoot.contracts.Secret;
import io.micronaut.json.tree.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which strings of a payload are secret, found once in the record's components, nested records and lists included. */
sealed interface SecretFields {

    /** What happens to a secret string. */
    interface Change {

        String apply(String field, Set<String> readers, String text);
    }

    /** The payload with its secret strings changed. */
    JsonNode change(JsonNode node, String path, Change change);

    boolean isEmpty();

    static SecretFields of(Type type) {
        return switch (type) {
            case Class<?> record when record.isRecord() -> ofRecord(record);
            case ParameterizedType list
            when isCollection(list) -> {
                SecretFields element = of(list.getActualTypeArguments()[0]);
                yield element.isEmpty() ? new Nothing() : new Elements(element);
            }
            default -> new Nothing();
        };
    }

    private static SecretFields ofRecord(Class<?> record) {
        Map<String, SecretFields> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            SecretFields fields = ofComponent(component);
            if (!fields.isEmpty()) {
                members.put(component.getName(), fields);
            }
        }
        return members.isEmpty() ? new Nothing() : new Members(members);
    }

    private static SecretFields ofComponent(RecordComponent component) {
        Secret secret = component.getAnnotation(Secret.class);
        if (secret == null) {
            return of(component.getGenericType());
        }
        if (component.getType() != String.class) {
            throw new IllegalStateException("@Secret stands on strings only, not on " + component);
        }
        return new Text(Set.of(secret.value()));
    }

    private static boolean isCollection(ParameterizedType type) {
        return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }

    record Nothing() implements SecretFields {

        @Override
        public JsonNode change(JsonNode node, String path, Change change) {
            return node;
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    }

    record Text(Set<String> readers) implements SecretFields {

        @Override
        public JsonNode change(JsonNode node, String path, Change change) {
            return node.isString()
                    ? JsonNode.createStringNode(change.apply(path, readers, node.getStringValue()))
                    : node;
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    record Members(Map<String, SecretFields> members) implements SecretFields {

        @Override
        public JsonNode change(JsonNode node, String path, Change change) {
            if (!node.isObject()) {
                return node;
            }
            Map<String, JsonNode> changed = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                SecretFields fields = members.get(entry.getKey());
                String below = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                changed.put(
                        entry.getKey(),
                        fields == null ? entry.getValue() : fields.change(entry.getValue(), below, change));
            }
            return JsonNode.createObjectNode(changed);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    record Elements(SecretFields element) implements SecretFields {

        @Override
        public JsonNode change(JsonNode node, String path, Change change) {
            if (!node.isArray()) {
                return node;
            }
            List<JsonNode> changed = new ArrayList<>();
            for (JsonNode value : node.values()) {
                changed.add(element.change(value, path + "[" + changed.size() + "]", change));
            }
            return JsonNode.createArrayNode(changed);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
