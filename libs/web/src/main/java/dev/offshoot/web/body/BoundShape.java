package dev.offshoot.web.body;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;

/** A type with a reader of its own, which alone knows its form: a shared value type, one of several subtypes. */
record BoundShape(Argument<?> argument, Binding binding) implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!binding.fits(node, argument)) {
            faults.add(path, "malformed", "Has the wrong format");
        }
    }
}
