package dev.offshoot.messaging;

import io.micronaut.json.tree.JsonNode;
import java.util.Set;

/**
 * The handler of types that are known only at run time. Sealed fields for this service arrive in clear, in memory only.
 * After {@link #types()} changes, {@code Subscriptions.refresh()} rebinds the queue.
 */
public interface DynamicEventHandler {

    /** Stable identity of this handler in the inbox. */
    String name();

    /** Types or patterns of routing keys ({@code *.mail.requested}) bound now. */
    Set<String> types();

    /** @throws UnprocessableEvent when trying again cannot help: dead letter at once */
    void handle(JsonNode data, Envelope envelope);
}
