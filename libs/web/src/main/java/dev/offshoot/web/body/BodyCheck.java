package dev.offshoot.web.body;

import dev.offshoot.web.FieldError;
import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Compares JSON with the type it shall become. */
@Singleton
public class BodyCheck {

    private final Shapes shapes;
    private final Map<Argument<?>, Slot> bodies = new ConcurrentHashMap<>();

    BodyCheck(Shapes shapes) {
        this.shapes = shapes;
    }

    /** @return every fault; empty when Serde will bind it as it stands */
    public List<FieldError> faults(JsonNode tree, Argument<?> type) {
        Slot body = bodies.computeIfAbsent(type, shapes::bodyOf);
        Faults faults = new Faults();
        body.check(tree, "", faults);
        if (!faults.isEmpty()) {
            body.validate(tree, "", faults);
        }
        return faults.list();
    }
}
