package dev.offshoot.messaging;

import dev.offshoot.contracts.Event;

/**
 * Sees the events of its type on every instance of the service, for what each keeps in memory. No transaction, no inbox:
 * may miss events while the broker is away and see one twice. Called by one thread at a time.
 */
public interface InstanceEventHandler<E extends Event> {

    void handle(E event);

    /**
     * The instance's queue is bound, at start and after each reconnect: from here on nothing is missed. Deliveries wait
     * until this returns; while it throws, it is called again with growing pauses.
     */
    default void connected() {}
}
