package dev.offshoot.mail.template;

import dev.offshoot.mail.manifest.Parameter;
import dev.offshoot.mail.manifest.ParameterType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a template declares, as a JSON schema (2020-12). */
final class ParameterSchema {

    private static final int LONGEST_LIST = 50;

    private ParameterSchema() {}

    static Map<String, Object> of(List<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        parameters.forEach(parameter -> properties.put(parameter.name(), type(parameter.type())));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                parameters.stream()
                        .filter(parameter -> !parameter.optional())
                        .map(Parameter::name)
                        .toList(),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> type(ParameterType type) {
        return switch (type.kind()) {
            case TEXT, PARAGRAPH, MARKDOWN, URL, SECRET -> Map.of("type", "string", "maxLength", type.max());
            case INTEGER -> Map.of("type", "integer");
            case DECIMAL -> Map.of("type", List.of("number", "string"));
            case BOOLEAN -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case INSTANT -> Map.of("type", "string", "format", "date-time");
            case ZONE -> Map.of("type", "string");
            case USER -> Map.of("type", "string", "format", "uuid");
            case ENUM -> Map.of("type", "string", "enum", type.words());
            case MONEY -> money();
            case STRUCTURE -> of(type.fields());
            case LIST -> Map.of("type", "array", "maxItems", LONGEST_LIST, "items", type(type.elementType()));
        };
    }

    private static Map<String, Object> money() {
        Map<String, Object> text = Map.of("type", "string");
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("amount", text, "currency", text),
                "required",
                List.of("amount", "currency"),
                "additionalProperties",
                false);
    }
}
