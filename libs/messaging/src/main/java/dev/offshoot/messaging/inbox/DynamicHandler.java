package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.DynamicEventHandler;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.amqp.TopicPattern;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;

/** A {@link DynamicEventHandler} bean. */
record DynamicHandler(DynamicEventHandler handler) implements Handler {

    @Override
    public String name() {
        return handler.name();
    }

    @Override
    public Set<String> patterns() {
        return handler.types();
    }

    @Override
    public boolean takes(String type) {
        return handler.types().stream().anyMatch(pattern -> TopicPattern.matches(pattern, type));
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        handler.handle(data, envelope);
    }
}
