package dev.offshoot.events.calendar;

import dev.offshoot.events.platform.PublicUrls;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as a calendar sees them. */
final class CalendarFixtures {

    /** Long, with letters of several bytes and all that has to be escaped. */
    static final String TITLE =
            "Cumbre de primavera; años, señales \\ y más allá — a title that is folded, 日本語のタイトル ends it";

    private static final Instant CHANGED = Instant.parse("2026-03-01T10:00:00Z");

    private CalendarFixtures() {}

    static CalendarFiles files() {
        CalendarSettings settings = new CalendarSettings("calendar.example", 30, PublicUrls.of("https://x.example"));
        return new CalendarFiles(new Entries(settings, PublicUrls.of("https://x.example")));
    }

    static CalendarEvent event(UUID id, String status, int sequence, Instant start, Instant end, String zone) {
        return event(id, status, sequence, new Times(start, end, zone), "Palace; of, Congresses", null, "everyone");
    }

    static CalendarEvent online(UUID id, String link, String onlineFor) {
        Instant start = Instant.parse("2026-05-01T07:00:00Z");
        Times times = new Times(start, start.plusSeconds(3600), "Europe/Madrid");
        return event(id, "published", 0, times, null, link, onlineFor);
    }

    private static CalendarEvent event(
            UUID id,
            String status,
            int sequence,
            Times times,
            @Nullable String place,
            @Nullable String link,
            String onlineFor) {
        return new CalendarEvent(
                id,
                "spring-summit",
                status,
                TITLE,
                "A day\nfor everybody",
                times.start(),
                times.end(),
                times.zone(),
                place,
                null,
                place == null ? null : "Granada",
                place == null ? null : "ES",
                link,
                onlineFor,
                "Offshoot Community",
                sequence,
                CHANGED,
                status.equals("cancelled") ? CHANGED : null);
    }

    private record Times(Instant start, Instant end, String zone) {}
}
