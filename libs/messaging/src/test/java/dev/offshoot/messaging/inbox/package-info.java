/** Consuming, against a real broker and database. */
@NullMarked
package dev.offshoot.messaging.inbox;

import org.jspecify.annotations.NullMarked;
