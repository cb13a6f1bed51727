package dev.offshoot.messaging.inbox;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.EventHandler;
import dev.offshoot.messaging.UnprocessableEvent;
import dev.offshoot.messaging.amqp.TopicPattern;
import dev.offshoot.messaging.json.EventJson;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Set;

/** An {@link EventHandler} bean. */
record TypedHandler<E extends Event>(String name, Class<E> event, EventHandler<E> handler, EventJson json)
        implements Handler {

    @Override
    public Set<String> patterns() {
        return Set.of(EventType.Reader.of(event));
    }

    @Override
    public boolean takes(String type) {
        return TopicPattern.matches(EventType.Reader.of(event), type);
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        handler.handle(bind(data), envelope);
    }

    private E bind(JsonNode data) {
        try {
            return json.bind(data, event);
        } catch (IOException unfit) {
            throw new UnprocessableEvent(
                    "The payload does not fit " + event.getSimpleName() + ": " + unfit.getMessage());
        }
    }
}
