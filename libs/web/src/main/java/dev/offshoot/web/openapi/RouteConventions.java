package dev.offshoot.web.openapi;

import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Adds to each operation what the library gives its route: parameters of lists, conditions, keys, and problems. */
@Singleton
class RouteConventions {

    private static final Map<String, Object> PROBLEM = Map.of(
            "description",
            "A problem, see x-problems",
            "content",
            Map.of("application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem"))));

    private final Router router;

    RouteConventions(Router router) {
        this.router = router;
    }

    /** @return the paths with completed operations */
    Map<String, Object> complete(Map<String, Object> paths) {
        Map<String, Object> completed = new LinkedHashMap<>(paths);
        router.uriRoutes().filter(MethodBasedRouteInfo.class::isInstance).forEach(route -> complete(completed, route));
        return completed;
    }

    private static void complete(Map<String, Object> paths, UriRouteInfo<?, ?> route) {
        String path = route.getUriMatchTemplate().toPathString();
        String method = route.getHttpMethodName().toLowerCase(Locale.ROOT);
        Map<String, Object> item = JsonObjects.child(paths, path);
        if (!item.containsKey(method)) {
            return;
        }
        Map<String, Object> operation = new LinkedHashMap<>(JsonObjects.child(item, method));
        List<Object> parameters = parameters(operation, (MethodBasedRouteInfo<?, ?>) route);
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Map<String, Object> responses = new LinkedHashMap<>(JsonObjects.child(operation, "responses"));
        responses.putIfAbsent("default", PROBLEM);
        operation.put("responses", responses);
        Map<String, Object> completed = new LinkedHashMap<>(item);
        completed.put(method, operation);
        paths.put(path, completed);
    }

    private static List<Object> parameters(Map<String, Object> operation, MethodBasedRouteInfo<?, ?> route) {
        List<Object> parameters = new ArrayList<>();
        JsonObjects.list(operation, "parameters").stream()
                .filter(parameter -> !isPage(parameter))
                .forEach(parameters::add);
        if (takes(route, PageRequest.class)) {
            parameters.add(parameter(
                    "limit",
                    "query",
                    false,
                    Map.of(
                            "type",
                            "integer",
                            "minimum",
                            1,
                            "maximum",
                            PageRequest.MAX_LIMIT,
                            "default",
                            PageRequest.DEFAULT_LIMIT)));
            parameters.add(parameter("cursor", "query", false, Map.of("type", "string")));
        }
        if (takes(route, IfMatch.class)) {
            parameters.add(parameter("If-Match", "header", true, Map.of("type", "string")));
        }
        if (route.getTargetMethod().getExecutableMethod().hasAnnotation(Idempotent.class)) {
            parameters.add(parameter("Idempotency-Key", "header", false, Map.of("type", "string", "maxLength", 255)));
        }
        return parameters;
    }

    private static boolean takes(MethodBasedRouteInfo<?, ?> route, Class<?> type) {
        return Arrays.stream(route.getTargetMethod().getArguments()).anyMatch(argument -> argument.getType() == type);
    }

    private static boolean isPage(Object parameter) {
        Object reference =
                JsonObjects.child(JsonObjects.of(parameter), "schema").get("$ref");
        return "#/components/schemas/PageRequest".equals(reference);
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, Map<String, Object> schema) {
        return Map.of("name", name, "in", in, "required", required, "schema", schema);
    }
}
