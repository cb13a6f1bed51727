package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** Free JSON, of characters that can be stored. */
record AnyShape() implements Shape {

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (node.isString()) {
            Characters.check(node.getStringValue(), path, faults);
        } else if (node.isArray()) {
            int index = 0;
            for (JsonNode value : node.values()) {
                check(value, path + "[" + index++ + "]", faults);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.entries()) {
                Characters.check(entry.getKey(), path, faults);
                check(entry.getValue(), Paths.property(path, entry.getKey()), faults);
            }
        }
    }
}
