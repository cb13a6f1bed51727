package dev.offshoot.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an OpenAPI document takes away from an older one: APIs change by addition only. A service's test compares
 * {@link Description#read()} with the description last released.
 */
public final class DescriptionChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final List<String> breaking = new ArrayList<>();

    private DescriptionChanges() {}

    /** @return a sentence for each thing an old client would miss; empty when nothing is lost */
    public static List<String> breaking(Map<String, Object> released, Map<String, Object> current) {
        DescriptionChanges changes = new DescriptionChanges();
        changes.comparePaths(JsonObjects.child(released, "paths"), JsonObjects.child(current, "paths"));
        changes.compareSchemas(schemas(released), schemas(current));
        return List.copyOf(changes.breaking);
    }

    private void comparePaths(Map<String, Object> released, Map<String, Object> current) {
        released.forEach((path, item) -> {
            for (String method : JsonObjects.of(item).keySet()) {
                if (METHODS.contains(method)) {
                    String route = method.toUpperCase(Locale.ROOT) + " " + path;
                    compareOperations(
                            route,
                            JsonObjects.child(JsonObjects.of(item), method),
                            JsonObjects.child(JsonObjects.child(current, path), method));
                }
            }
        });
    }

    private void compareOperations(String route, Map<String, Object> released, Map<String, Object> current) {
        if (current.isEmpty()) {
            breaking.add(route + " is gone");
            return;
        }
        Set<String> before = requiredParameters(released);
        requiredParameters(current).stream()
                .filter(parameter -> !before.contains(parameter))
                .forEach(parameter -> breaking.add(route + " now requires the parameter " + parameter));
        JsonObjects.child(released, "responses").keySet().stream()
                .filter(status -> status.startsWith("2")
                        && !JsonObjects.child(current, "responses").containsKey(status))
                .forEach(status -> breaking.add(route + " no longer answers " + status));
    }

    private void compareSchemas(Map<String, Object> released, Map<String, Object> current) {
        released.forEach((name, schema) -> {
            if (current.containsKey(name)) {
                compareSchema(name, JsonObjects.of(schema), JsonObjects.child(current, name));
            }
        });
    }

    private void compareSchema(String name, Map<String, Object> released, Map<String, Object> current) {
        Map<String, Object> before = JsonObjects.child(released, "properties");
        Map<String, Object> after = JsonObjects.child(current, "properties");
        before.forEach((property, schema) -> {
            if (!after.containsKey(property)) {
                breaking.add(name + "." + property + " is gone");
            } else if (!type(JsonObjects.of(schema)).equals(type(JsonObjects.child(after, property)))) {
                breaking.add(name + "." + property + " has another type");
            }
        });
        texts(current, "required").stream()
                .filter(property -> !texts(released, "required").contains(property))
                .filter(_ -> !isOnlyAnswered(name))
                .forEach(property -> breaking.add(name + "." + property + " is now required"));
        texts(released, "enum").stream()
                .filter(word -> !texts(current, "enum").contains(word))
                .forEach(word -> breaking.add(name + " no longer knows " + word));
    }

    /** By name: what only answers carry may promise more. */
    private static boolean isOnlyAnswered(String name) {
        return name.endsWith("Response");
    }

    private static String type(Map<String, Object> schema) {
        return schema.get("type") + "/" + schema.get("format") + "/" + schema.get("$ref");
    }

    private static Set<String> requiredParameters(Map<String, Object> operation) {
        Set<String> names = new TreeSet<>();
        for (Object parameter : JsonObjects.list(operation, "parameters")) {
            if (Boolean.TRUE.equals(JsonObjects.of(parameter).get("required"))) {
                names.add(String.valueOf(JsonObjects.of(parameter).get("name")));
            }
        }
        return names;
    }

    private static Set<String> texts(Map<String, Object> schema, String name) {
        Set<String> texts = new TreeSet<>();
        JsonObjects.list(schema, name).forEach(text -> texts.add(String.valueOf(text)));
        return texts;
    }

    private static Map<String, Object> schemas(Map<String, Object> document) {
        return JsonObjects.child(JsonObjects.child(document, "components"), "schemas");
    }
}
