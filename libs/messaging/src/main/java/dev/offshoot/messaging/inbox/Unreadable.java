package dev.offshoot.messaging.inbox;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Delivery;
import dev.offshoot.messaging.Envelope;
import dev.offshoot.messaging.UnprocessableEvent;
import dev.offshoot.messaging.deferred.Message;
import dev.offshoot.messaging.json.EventJson;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A message that is no CloudEvent, kept whole as the payload of an event of a type that nobody publishes: it goes through
 * the inbox like any other and ends as a dead letter, where a person sees it.
 */
record Unreadable(EventJson json, InstantSource clock) implements Handler {

    static final String TYPE = "unreadable";

    private static final String FAULT = "fault";

    /** The same message again has the same id, so that it is one dead letter. */
    Message message(Delivery delivered, String fault) {
        String content = json.text(JsonNode.createObjectNode(content(delivered, fault)));
        UUID id = UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
        return new Message(new Envelope(id, "unknown", TYPE, id, clock.instant(), 0, null), content);
    }

    @Override
    public String name() {
        return "Unreadable";
    }

    @Override
    public Set<String> patterns() {
        return Set.of();
    }

    @Override
    public boolean takes(String type) {
        return type.equals(TYPE);
    }

    @Override
    public void handle(JsonNode data, Envelope envelope) {
        JsonNode fault = data.get(FAULT);
        throw new UnprocessableEvent("This is no CloudEvent: " + (fault == null ? "" : fault.getStringValue()));
    }

    private Map<String, JsonNode> content(Delivery delivered, String fault) {
        Map<String, JsonNode> content = new LinkedHashMap<>();
        content.put(FAULT, text(fault));
        content.put("routingKey", text(delivered.getEnvelope().getRoutingKey()));
        content.put("headers", headers(delivered.getProperties()));
        content.put("body", body(new String(delivered.getBody(), StandardCharsets.UTF_8)));
        return content;
    }

    /** JSON stays JSON, so that what is sealed in it is shown as such. */
    private JsonNode body(String body) {
        try {
            return json.parse(body);
        } catch (IOException text) {
            return text(body);
        }
    }

    private static JsonNode headers(BasicProperties properties) {
        Map<String, JsonNode> headers = new LinkedHashMap<>();
        if (properties.getHeaders() != null) {
            properties.getHeaders().forEach((name, value) -> headers.put(name, text(String.valueOf(value))));
        }
        return JsonNode.createObjectNode(headers);
    }

    /** The column is text, where PostgreSQL takes no zero character. */
    private static JsonNode text(String text) {
        return JsonNode.createStringNode(text.replace("\0", "\uFFFD"));
    }
}
