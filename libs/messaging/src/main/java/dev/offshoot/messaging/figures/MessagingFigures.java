package dev.offshoot.messaging.figures;

import java.time.Duration;

/**
 * How far behind the service is.
 *
 * @param outboxPending events not yet confirmed by the broker
 * @param outboxOldest how long the oldest of them waits
 * @param inboxWaiting deliveries that wait for an attempt
 * @param deadLetters not yet replayed or dropped
 */
public record MessagingFigures(long outboxPending, Duration outboxOldest, long inboxWaiting, long deadLetters) {}
