package dev.offshoot.web.body;

import dev.offshoot.web.problem.ExpectedFormat;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;

/** A string in JSON, whatever it is in Java: text, UUID, instant, enumeration, time zone. */
record ScalarShape(Argument<?> argument, Binding binding) implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isString()) {
            faults.add(path, "wrong-type", "Must be a string");
        } else if (!CharSequence.class.isAssignableFrom(argument.getType()) && !binding.fits(node, argument)) {
            faults.add(path, "malformed", ExpectedFormat.of(argument.getType()));
        } else {
            Characters.check(node.getStringValue(), path, faults);
        }
    }
}
