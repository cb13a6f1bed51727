/** At the door: a scanned code or a picked ticket, and what became of it. */
@NullMarked
package dev.offshoot.events.checkin;

import org.jspecify.annotations.NullMarked;
