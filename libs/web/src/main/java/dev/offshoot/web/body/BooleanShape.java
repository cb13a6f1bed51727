package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;

record BooleanShape() implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isBoolean()) {
            faults.add(path, "wrong-type", "Must be true or false");
        }
    }
}
