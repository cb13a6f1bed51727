/** A word to the confirmed, a day before. */
@NullMarked
package dev.offshoot.events.reminder;

import org.jspecify.annotations.NullMarked;
