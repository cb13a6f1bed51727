package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;

record ListShape(Slot element) implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isArray()) {
            faults.add(path, "wrong-type", "Must be a list");
            return;
        }
        int index = 0;
        for (JsonNode value : node.values()) {
            element.check(value, path + "[" + index++ + "]", faults);
        }
    }

    @Override
    public void validate(JsonNode node, String path, Faults faults) {
        if (!node.isArray()) {
            return;
        }
        int index = 0;
        for (JsonNode value : node.values()) {
            element.validate(value, path + "[" + index++ + "]", faults);
        }
    }
}
