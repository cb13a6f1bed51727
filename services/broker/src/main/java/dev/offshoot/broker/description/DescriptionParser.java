package dev.offshoot.broker.description;

import dev.offshoot.broker.description.Description.Operation;
import dev.offshoot.broker.description.Description.Problem;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes from an OpenAPI document what the pages show; whatever is missing is left out. */
@Singleton
class DescriptionParser {

    private static final Argument<Map<String, Object>> TREE = Argument.mapOf(String.class, Object.class);

    private final ObjectMapper json;

    DescriptionParser(ObjectMapper json) {
        this.json = json;
    }

    Description parse(String service, String openApi) throws IOException {
        Map<?, ?> tree = json.readValue(openApi, TREE);
        return new Description(
                service, text(map(tree, "info"), "version"), openApi, operations(map(tree, "paths")), problems(tree));
    }

    private static List<Operation> operations(Map<?, ?> paths) {
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> {
            if (methods instanceof Map<?, ?> described) {
                described.forEach((method, operation) -> operations.add(new Operation(
                        String.valueOf(method).toUpperCase(Locale.ROOT),
                        String.valueOf(path),
                        operation instanceof Map<?, ?> details ? text(details, "summary") : "")));
            }
        });
        return operations;
    }

    private static List<Problem> problems(Map<?, ?> tree) {
        List<Problem> problems = new ArrayList<>();
        if (tree.get("x-problems") instanceof List<?> listed) {
            for (Object entry : listed) {
                if (entry instanceof Map<?, ?> problem && problem.get("status") instanceof Number status) {
                    problems.add(new Problem(
                            text(problem, "code"), status.intValue(), text(problem, "title"), text(problem, "remedy")));
                }
            }
        }
        return problems;
    }

    private static Map<?, ?> map(Map<?, ?> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> found ? found : Map.of();
    }

    private static String text(Map<?, ?> tree, String key) {
        Object found = tree.get(key);
        return found == null ? "" : found.toString();
    }
}
