/** Events as iCalendar: entries for mails, one event, feeds. */
@NullMarked
package dev.offshoot.events.calendar;

import org.jspecify.annotations.NullMarked;
