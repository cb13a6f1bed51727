/** Seats under every order of events. */
@NullMarked
package dev.offshoot.events.allocation;

import org.jspecify.annotations.NullMarked;
