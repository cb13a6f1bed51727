package dev.offshoot.web.body;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** A place for a value, and whether it may be empty. */
record Slot(Argument<?> argument, Shape shape) {

    private boolean nullable() {
        return argument.isNullable() || argument.isOptional();
    }

    void checkPresence(@Nullable JsonNode node, String path, Faults faults) {
        boolean defaulted = argument.getAnnotationMetadata()
                .stringValue(Bindable.class, "defaultValue")
                .isPresent();
        if (node != null) {
            check(node, path, faults);
        } else if (!nullable() && !defaulted) {
            faults.add(path, "required", "Is missing");
        }
    }

    void check(JsonNode node, String path, Faults faults) {
        if (!node.isNull()) {
            shape.check(node, path, faults);
        } else if (!nullable()) {
            faults.add(path, "required", "Must not be null");
        }
    }

    void validate(JsonNode node, String path, Faults faults) {
        if (!node.isNull()) {
            shape.validate(node, path, faults);
        }
    }
}
