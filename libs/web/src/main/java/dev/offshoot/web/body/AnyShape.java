package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;

/** Free JSON. */
record AnyShape() implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {}
}
