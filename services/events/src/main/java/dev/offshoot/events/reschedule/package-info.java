/** A published event at another time or place, and everybody who has to know. */
@NullMarked
package dev.offshoot.events.reschedule;

import org.jspecify.annotations.NullMarked;
