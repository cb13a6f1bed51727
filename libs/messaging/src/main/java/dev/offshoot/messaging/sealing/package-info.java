/** Sealed fields: text that only the named services read, from outbox to handler. */
@NullMarked
package dev.offshoot.messaging.sealing;

import org.jspecify.annotations.NullMarked;
