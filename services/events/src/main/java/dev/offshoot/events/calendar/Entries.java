package dev.offshoot.events.calendar;

import biweekly.component.VEvent;
import biweekly.property.Organizer;
import biweekly.property.Status;
import dev.offshoot.events.platform.PublicUrl;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the VEVENT of an event. Its UID never changes; its SEQUENCE rises with dates and cancellation only. */
@Singleton
class Entries {

    private static final String CANCELLED = "Cancelled: ";

    private final CalendarSettings settings;
    private final PublicUrl publicUrl;

    Entries(CalendarSettings settings, PublicUrl publicUrl) {
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    VEvent of(CalendarEvent event, EntryKind kind) {
        VEvent entry = new VEvent();
        entry.setUid(event.uuid() + "@" + settings.uidDomain());
        entry.setDateTimeStamp(Date.from(event.changedAt()));
        entry.setLastModified(Date.from(event.changedAt()));
        entry.setSequence(sequence(event, kind));
        entry.setDateStart(Date.from(event.startsAt()));
        entry.setDateEnd(Date.from(event.endsAt()));
        entry.setUrl(publicUrl.ofEvent(event.slug()));
        describe(entry, event, kind);
        state(entry, event, kind);
        return entry;
    }

    /** Who leaves an event that goes on gets a number above that of the entry they hold. */
    private static int sequence(CalendarEvent event, EntryKind kind) {
        boolean leaves = kind == EntryKind.CANCEL && !event.cancelled();
        return leaves ? event.icsSequence() + 1 : event.icsSequence();
    }

    private void describe(VEvent entry, CalendarEvent event, EntryKind kind) {
        boolean withLink = kind == EntryKind.REQUEST || (kind == EntryKind.PUBLIC && event.onlineForEveryone());
        @Nullable String link = withLink ? event.onlineUrl() : null;
        String place = event.place();
        boolean gone = kind == EntryKind.PUBLIC && event.cancelled();
        entry.setSummary(gone ? CANCELLED + event.title() : event.title());
        entry.setDescription(Stream.of(event.subtitle(), link, publicUrl.ofEvent(event.slug()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n\n")));
        if (!place.isEmpty()) {
            entry.setLocation(place);
        } else if (link != null) {
            entry.setLocation(link);
        }
    }

    /** Some clients drop a STATUS:CANCELLED of a feed without a word, so there the title says it. */
    private void state(VEvent entry, CalendarEvent event, EntryKind kind) {
        switch (kind) {
            case REQUEST -> entry.setStatus(Status.confirmed());
            case CANCEL -> entry.setStatus(Status.cancelled());
            case PUBLIC -> entry.setTransparency(event.cancelled());
        }
        if (kind != EntryKind.PUBLIC) {
            entry.setOrganizer(organiser(event));
        }
    }

    /** iTIP asks for one; the organisers' own addresses are for editors only, so answers go nowhere. */
    private Organizer organiser(CalendarEvent event) {
        String name = event.organiser() == null ? event.title() : event.organiser();
        return new Organizer(name, "no-reply@" + settings.uidDomain());
    }
}
