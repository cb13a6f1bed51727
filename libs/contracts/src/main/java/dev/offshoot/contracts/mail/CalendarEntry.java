package dev.offshoot.contracts.mail;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An iCalendar text of the publisher; mail adds the recipient's ATTENDEE line.
 *
 * @param method iTIP method, such as REQUEST or CANCEL
 * @param content at most 64 KB
 */
@Serdeable
public record CalendarEntry(String method, String content) {}
