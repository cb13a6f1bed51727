/** Publishing, against a real broker and database. */
@NullMarked
package dev.offshoot.messaging.outbox;

import org.jspecify.annotations.NullMarked;
