package dev.offshoot.web.body;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import java.util.Map;

/** A record, by the names its components have in JSON. */
final class BeanShape implements Shape {

    private final BeanIntrospection<?> introspection;
    private final Binding binding;
    private Map<String, Slot> slots = Map.of();

    BeanShape(BeanIntrospection<?> introspection, Binding binding) {
        this.introspection = introspection;
        this.binding = binding;
    }

    /** Set after construction, as a record may contain itself. */
    void setSlots(Map<String, Slot> slots) {
        this.slots = slots;
    }

    @Override
    public void check(JsonNode node, String path, Faults faults) {
        if (!node.isObject()) {
            faults.add(path, "wrong-type", "Must be an object");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.entries()) {
            if (!slots.containsKey(entry.getKey())) {
                faults.add(Paths.property(path, entry.getKey()), "unknown-field", "Is not a field of this request");
            }
        }
        slots.forEach((name, slot) -> slot.checkPresence(node.get(name), Paths.property(path, name), faults));
    }

    @Override
    public void validate(JsonNode node, String path, Faults faults) {
        if (!node.isObject()) {
            return;
        }
        if (!faults.within(path)) {
            binding.validate(node, Argument.of(introspection.getBeanType()), path, faults);
            return;
        }
        slots.forEach((name, slot) -> {
            JsonNode value = node.get(name);
            if (value != null) {
                validate(slot, value, Paths.property(path, name), faults);
            }
        });
    }

    private void validate(Slot slot, JsonNode value, String path, Faults faults) {
        if (!faults.within(path)) {
            binding.validateProperty(introspection.getBeanType(), slot.argument(), value, path, faults);
        }
        slot.validate(value, path, faults);
    }
}
