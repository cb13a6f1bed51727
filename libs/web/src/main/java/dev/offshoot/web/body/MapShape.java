package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

record MapShape(Slot value) implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isObject()) {
            faults.add(path, "wrong-type", "Must be an object");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.entries()) {
            Characters.check(entry.getKey(), path, faults);
            value.check(entry.getValue(), Paths.property(path, entry.getKey()), faults);
        }
    }

    @Override
    public void validate(JsonNode node, String path, Faults faults) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                value.validate(entry.getValue(), Paths.property(path, entry.getKey()), faults);
            }
        }
    }
}
