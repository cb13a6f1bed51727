package dev.offshoot.events.calendar;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many events for a client that asks again every hour. A cancelled one is told for a while, then it is gone. */
@Singleton
public class CalendarFeeds {

    public static final String MEDIA_TYPE = CalendarAnswer.MEDIA_TYPE;

    private final CalendarEventRepository events;
    private final CalendarFiles files;
    private final CalendarSettings settings;
    private final InstantSource clock;

    CalendarFeeds(CalendarEventRepository events, CalendarFiles files, CalendarSettings settings, InstantSource clock) {
        this.events = events;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * With a strong tag, or 304.
     *
     * @param ids that the caller may see, at most 1 000
     * @param known If-None-Match of the request
     */
    public HttpResponse<?> answer(String name, List<UUID> ids, @Nullable String known) {
        Instant oldest = clock.instant().minus(settings.cancelledShown());
        List<CalendarEvent> shown = ids.isEmpty()
                ? List.of()
                : events.list(ids).stream()
                        .filter(event -> event.cancelledAt() == null
                                || event.cancelledAt().isAfter(oldest))
                        .toList();
        return CalendarAnswer.of(files.feed(name, shown), known);
    }
}
