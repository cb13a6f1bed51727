/** Publishing: the outbox table, and the relay that empties it into the exchange. */
@NullMarked
package dev.offshoot.messaging.outbox;

import org.jspecify.annotations.NullMarked;
