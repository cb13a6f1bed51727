/** Seats that ticket types share, as editors change them: always under the lock of the event. */
@NullMarked
package dev.offshoot.events.pool;

import org.jspecify.annotations.NullMarked;
