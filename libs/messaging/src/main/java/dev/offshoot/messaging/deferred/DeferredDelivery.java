package dev.offshoot.messaging.deferred;

/**
 * A delivery that waits for its next attempt, or behind an earlier one of its subject.
 *
 * @param attempts made so far; 0 when it only waits behind another
 */
public record DeferredDelivery(long id, Message message, String handler, int attempts) {}
