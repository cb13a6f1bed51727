/** What an event has to give: pools and ticket types as a visitor and an editor see them. Seats change hands elsewhere. */
@NullMarked
package dev.offshoot.events.seating;

import org.jspecify.annotations.NullMarked;
