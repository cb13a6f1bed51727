/** Consuming: one instance takes deliveries off the queue, lanes handle them, the inbox remembers them. */
@NullMarked
package dev.offshoot.messaging.inbox;

import org.jspecify.annotations.NullMarked;
