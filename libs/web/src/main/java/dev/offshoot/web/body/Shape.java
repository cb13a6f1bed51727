package dev.offshoot.web.body;

import io.micronaut.json.tree.JsonNode;

/** What the JSON of one type looks like. */
interface Shape {

    /** Reports whatever Serde would refuse or, worse, quietly convert. The node is not JSON's null. */
    void check(JsonNode node, String path, Faults faults);

    /** Adds Bean Validation's findings for the parts whose JSON is right, in a body that is refused anyway. */
    default void validate(JsonNode node, String path, Faults faults) {}
}
