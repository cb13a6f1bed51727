/**
 * Events: what is planned, reviewed, published, and may be cancelled.
 *
 * <p>The rules live in {@link dev.offshoot.events.event.Event}; {@link dev.offshoot.events.event.Events} keeps them.
 */
@NullMarked
package dev.offshoot.events.event;

import org.jspecify.annotations.NullMarked;
