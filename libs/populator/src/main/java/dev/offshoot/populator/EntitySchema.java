package dev.offshoot.populator;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of an entity or of an object inside it. */
public final class EntitySchema {

    private final Map<String, Field> fields;

    private EntitySchema(Map<String, Field> fields) {
        this.fields = fields;
    }

    public static EntitySchema of(Field... fields) {
        return new EntitySchema(Arrays.stream(fields)
                .collect(Collectors.toMap(
                        Field::name,
                        field -> field,
                        (first, second) -> {
                            throw new IllegalArgumentException("Two fields are called " + second.name());
                        },
                        LinkedHashMap::new)));
    }

    public Set<String> names() {
        return fields.keySet();
    }

    public Optional<Field> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    public Collection<Field> fields() {
        return fields.values();
    }
}
