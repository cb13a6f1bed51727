package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.Envelope;
import io.micronaut.json.tree.JsonNode;
import java.util.Set;

/** One effect, typed or dynamic, under the name it has in the inbox. */
interface Handler {

    String name();

    /** Routing keys the queue is bound to for it. */
    Set<String> patterns();

    boolean takes(String type);

    void handle(JsonNode data, Envelope envelope);
}
