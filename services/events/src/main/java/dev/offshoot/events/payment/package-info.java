/** Money for seats: asked of payments when a seat is kept for it, answered by its events, paid back when the seat is gone. */
@NullMarked
package dev.offshoot.events.payment;

import org.jspecify.annotations.NullMarked;
