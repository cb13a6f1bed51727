/** What people register for, as editors change it: always under the lock of the event. */
@NullMarked
package dev.offshoot.events.tickettype;

import org.jspecify.annotations.NullMarked;
