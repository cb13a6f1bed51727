package dev.offshoot.messaging.sample;

import dev.offshoot.messaging.DynamicEventHandler;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.json.EventJson;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A dynamic handler whose types a test chooses; keeps payloads as text, and shouts them out when it fails. */
@Singleton
public class Collector implements DynamicEventHandler {

    private final Set<String> types = ConcurrentHashMap.newKeySet();
    private final Map<String, List<String>> seen = new ConcurrentHashMap<>();
    private final EventJson json;
    private volatile boolean failing;

    Collector(EventJson json) {
        this.json = json;
    }

    public void collect(String... patterns) {
        types.clear();
        types.addAll(Set.of(patterns));
    }

    public void fail(boolean fail) {
        failing = fail;
    }

    public List<String> seen(String type) {
        return seen.getOrDefault(type, List.of());
    }

    @Override
    public String name() {
        return "collector";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        String text = json.text(data);
        seen.computeIfAbsent(envelope.type(), type -> new CopyOnWriteArrayList<>())
                .add(text);
        if (failing) {
            throw new IllegalStateException("cannot use " + text);
        }
    }
}
