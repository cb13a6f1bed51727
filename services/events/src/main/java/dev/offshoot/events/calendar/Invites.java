package dev.offshoot.events.calendar;

import dev.offshoot.contracts.mail.CalendarEntry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The calendar entries that travel with mails to the confirmed; mail adds the recipient. */
@Singleton
public class Invites {

    private final CalendarEventRepository events;
    private final CalendarFiles files;

    Invites(CalendarEventRepository events, CalendarFiles files) {
        this.events = events;
        this.files = files;
    }

    /** What a calendar shows of the event now, read in the running transaction; empty without dates. */
    public Optional<CalendarEvent> event(UUID event) {
        return events.find(event);
    }

    /** METHOD REQUEST, with the link for the confirmed. */
    public CalendarEntry request(CalendarEvent event) {
        return entry(event, EntryKind.REQUEST);
    }

    /** METHOD CANCEL: the person left, or the event was cancelled. */
    public CalendarEntry cancel(CalendarEvent event) {
        return entry(event, EntryKind.CANCEL);
    }

    private CalendarEntry entry(CalendarEvent event, EntryKind kind) {
        return new CalendarEntry(kind.method(), files.message(event, kind));
    }
}
