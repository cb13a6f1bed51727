/** Ends of registrations that nobody asks for one by one: holds run out, events end or are cancelled, accounts close. */
@NullMarked
package dev.offshoot.events.closing;

import org.jspecify.annotations.NullMarked;
