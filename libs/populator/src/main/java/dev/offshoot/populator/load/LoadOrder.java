package dev.offshoot.populator.load;

import dev.offshoot.populator.EntitySchema;
import dev.offshoot.populator.Field;
import dev.offshoot.populator.FieldType;
import dev.offshoot.populator.ScenarioEntity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entities in an order in which what is referred to comes first; in a circle the first by name begins. */
final class LoadOrder {

    private final Map<String, ScenarioEntity> entities;
    private final Set<String> visited = new LinkedHashSet<>();
    private final List<ScenarioEntity> ordered = new ArrayList<>();

    private LoadOrder(Map<String, ScenarioEntity> entities) {
        this.entities = entities;
    }

    static List<ScenarioEntity> of(List<ScenarioEntity> entities) {
        LoadOrder order =
                new LoadOrder(entities.stream().collect(Collectors.toMap(ScenarioEntity::name, Function.identity())));
        entities.stream().map(ScenarioEntity::name).sorted().forEach(order::visit);
        return order.ordered;
    }

    private void visit(String name) {
        ScenarioEntity entity = entities.get(name);
        if (entity == null || !visited.add(name)) {
            return;
        }
        references(entity.schema()).sorted().forEach(this::visit);
        ordered.add(entity);
    }

    private static Stream<String> references(EntitySchema schema) {
        return schema.fields().stream().map(Field::type).flatMap(LoadOrder::references);
    }

    private static Stream<String> references(FieldType type) {
        return switch (type) {
            case FieldType.Reference reference -> reference.entities().stream();
            case FieldType.ListOf list -> references(list.element());
            case FieldType.Structure structure -> references(structure.schema());
            case FieldType.AnyOf any -> any.types().stream().flatMap(LoadOrder::references);
            case FieldType.Scalar _, FieldType.OneOf _, FieldType.Json _ -> Stream.empty();
        };
    }
}
