package dev.offshoot.messaging;

/** What the service's queue is bound to. */
public interface Subscriptions {

    /**
     * Binds the queue to the types that the handlers name now, and unbinds what they no longer name. Returns at once when
     * the broker is away: then the next connection does it.
     */
    void refresh();
}
