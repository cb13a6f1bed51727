/** Who holds an event, as its page names them. Each belongs to one event. */
@NullMarked
package dev.offshoot.events.organiser;

import org.jspecify.annotations.NullMarked;
