package dev.offshoot.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionChangesTest {

    private static final Map<String, Object> TEXT = Map.of("type", "string");

    @Test
    void additionsBreakNothing() {
        Map<String, Object> released = description(order(Map.of("id", TEXT), List.of()), List.of());
        Map<String, Object> current = description(order(Map.of("id", TEXT, "note", TEXT), List.of()), List.of());

        assertThat(DescriptionChanges.breaking(released, current)).isEmpty();
    }

    @Test
    void everyLossIsNamed() {
        Map<String, Object> released =
                description(order(Map.of("id", TEXT, "note", TEXT, "count", TEXT), List.of()), List.of());
        Map<String, Object> current = description(
                order(Map.of("id", TEXT, "count", Map.of("type", "integer")), List.of("id")),
                List.of(Map.of("name", "zone", "in", "query", "required", true)));

        assertThat(DescriptionChanges.breaking(released, current))
                .containsExactlyInAnyOrder(
                        "GET /orders now requires the parameter zone",
                        "Order.note is gone",
                        "Order.count has another type",
                        "Order.id is now required");
    }

    @Test
    void routeThatIsGoneIsNamed() {
        Map<String, Object> released = description(order(Map.of(), List.of()), List.of());

        assertThat(DescriptionChanges.breaking(released, Map.of("paths", Map.of())))
                .containsExactly("GET /orders is gone");
    }

    private static Map<String, Object> description(Map<String, Object> order, List<?> parameters) {
        Map<String, Object> operation = Map.of("parameters", parameters, "responses", Map.of("200", Map.of()));
        return Map.of(
                "paths", Map.of("/orders", Map.of("get", operation)),
                "components", Map.of("schemas", Map.of("Order", order)));
    }

    private static Map<String, Object> order(Map<String, Object> properties, List<String> required) {
        return Map.of("properties", properties, "required", required);
    }
}
