package dev.offshoot.messaging;

import dev.offshoot.contracts.Event;

/**
 * One effect of one event type. Runs in the transaction that also records the delivery in the inbox: the effect happens
 * exactly once however often the event is delivered. Events of one subject arrive in order, but a replayed dead letter
 * may come late: compare {@link Envelope#sequence()} where that matters.
 */
public interface EventHandler<E extends Event> {

    /** @throws UnprocessableEvent when trying again cannot help: dead letter at once */
    default void handle(E event, Envelope envelope) {
        handle(event);
    }

    default void handle(E event) {
        throw new IllegalStateException(getClass().getName() + " implements neither handle method");
    }
}
