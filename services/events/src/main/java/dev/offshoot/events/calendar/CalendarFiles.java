package dev.offshoot.events.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes iCalendar (RFC 5545): lines folded and ended by CRLF, times in the event's zone with its VTIMEZONE. */
@Singleton
class CalendarFiles {

    private static final String PRODUCT = "-//Offshoot//events//EN";
    private static final String ASK_AGAIN = "PT1H";

    private final Entries entries;

    CalendarFiles(Entries entries) {
        this.entries = entries;
    }

    /** One entry with its method. */
    String message(CalendarEvent event, EntryKind kind) {
        ICalendar calendar = calendar();
        calendar.setMethod(kind.method());
        add(calendar, List.of(event), kind);
        return write(calendar);
    }

    /** One entry for everybody. */
    String file(CalendarEvent event) {
        ICalendar calendar = calendar();
        add(calendar, List.of(event), EntryKind.PUBLIC);
        return write(calendar);
    }

    /** Entries for a client that asks again every hour. */
    String feed(String name, List<CalendarEvent> events) {
        ICalendar calendar = calendar();
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        // The library leaves out VALUE, which RFC 7986 asks for.
        calendar.addExperimentalProperty("REFRESH-INTERVAL", ICalDataType.DURATION, ASK_AGAIN);
        add(calendar, events, EntryKind.PUBLIC);
        return write(calendar);
    }

    private static ICalendar calendar() {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        return calendar;
    }

    private void add(ICalendar calendar, List<CalendarEvent> events, EntryKind kind) {
        Map<String, TimezoneAssignment> zones = new HashMap<>();
        for (CalendarEvent event : events) {
            TimezoneAssignment zone = zones.computeIfAbsent(event.timeZone(), name -> zone(name, events));
            VEvent entry = entries.of(event, kind);
            calendar.getTimezoneInfo().setTimezone(entry.getDateStart(), zone);
            calendar.getTimezoneInfo().setTimezone(entry.getDateEnd(), zone);
            calendar.addEvent(entry);
        }
    }

    private static TimezoneAssignment zone(String name, List<CalendarEvent> events) {
        List<CalendarEvent> there =
                events.stream().filter(event -> event.timeZone().equals(name)).toList();
        Instant first = there.stream()
                .map(CalendarEvent::startsAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = there.stream()
                .map(CalendarEvent::endsAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return TimeZones.assignment(name, first, last);
    }

    /** The library counts characters where RFC 5545 counts octets, so lines are folded here. */
    private static String write(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }
}
