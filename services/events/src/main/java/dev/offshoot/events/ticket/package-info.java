/** Tickets of a confirmed registration: their signed codes, the keys behind them, the picture for the door. */
@NullMarked
package dev.offshoot.events.ticket;

import org.jspecify.annotations.NullMarked;
