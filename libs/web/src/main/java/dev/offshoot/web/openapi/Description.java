package dev.offshoot.web.openapi;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One OpenAPI document from those that were made when the service and its libraries were compiled. */
@Singleton
public class Description {

    private static final String RESOURCE = "META-INF/swagger/openapi.json";
    private static final String SERVICE = "${offshoot.service}";
    private static final Argument<Map<String, Object>> OBJECT = Argument.mapOf(String.class, Object.class);

    private static final Map<String, Object> TEXT = Map.of("type", "string");
    private static final Map<String, Object> PROBLEM = Map.of(
            "type",
            "object",
            "properties",
            Map.of(
                    "type", TEXT,
                    "title", TEXT,
                    "status", Map.of("type", "integer"),
                    "detail", TEXT,
                    "instance", TEXT,
                    "code", TEXT,
                    "traceId", TEXT,
                    "errors",
                            Map.of(
                                    "type",
                                    "array",
                                    "items",
                                    Map.of(
                                            "type",
                                            "object",
                                            "properties",
                                            Map.of("field", TEXT, "code", TEXT, "message", TEXT)))));

    private final String service;
    private final String version;
    private final RouteConventions conventions;
    private final JsonMapper json;

    Description(
            @Value("${offshoot.service}") String service,
            @Value("${offshoot.version:1}") String version,
            RouteConventions conventions,
            JsonMapper json) {
        this.service = service;
        this.conventions = conventions;
        this.version = version;
        this.json = json;
    }

    public Map<String, Object> read() {
        Map<String, Object> paths = new TreeMap<>();
        Map<String, Object> schemas = new TreeMap<>();
        try {
            for (URL part : Collections.list(getClass().getClassLoader().getResources(RESOURCE))) {
                Map<String, Object> document = read(part);
                paths.putAll(JsonObjects.child(document, "paths"));
                schemas.putAll(JsonObjects.child(JsonObjects.child(document, "components"), "schemas"));
            }
        } catch (IOException e) {
            throw new IllegalStateException("The description of " + service + " cannot be read", e);
        }
        List.of("PageRequest", "Cursor").forEach(schemas::remove);
        schemas.put("Problem", PROBLEM);
        return document(paths, schemas);
    }

    private Map<String, Object> document(Map<String, Object> paths, Map<String, Object> schemas) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.1");
        document.put("info", Map.of("title", service, "version", version));
        document.put("paths", conventions.complete(paths));
        document.put(
                "components",
                Map.of(
                        "schemas",
                        schemas,
                        "securitySchemes",
                        Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"))));
        document.put("x-problems", KnownProblem.all());
        return document;
    }

    private Map<String, Object> read(URL part) throws IOException {
        try (InputStream in = part.openStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(SERVICE, service);
            return Optional.ofNullable(json.readValue(text, OBJECT)).orElse(Map.of());
        }
    }
}
