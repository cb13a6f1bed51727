package dev.offshoot.messaging;

import dev.offshoot.contracts.Event;
import java.util.Collection;

/** Where an event is stored by the transaction that made it true; a relay publishes it after the commit. */
public interface Outbox {

    /**
     * Must run inside a transaction. Waits for other transactions that append to the same subject, so sequences rise in
     * commit order.
     *
     * @throws IllegalStateException without a transaction, or when a reader's key for a sealed field is missing
     */
    void append(Event event);

    /** As {@link #append}, for many events with one round trip; subjects are locked in one order. */
    void appendAll(Collection<? extends Event> events);
}
