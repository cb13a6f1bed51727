package dev.offshoot.events.feed;

import dev.offshoot.events.calendar.CalendarFeeds;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.search.EventFilter;
import dev.offshoot.events.search.EventSearch;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of events as a calendar that is subscribed to, with the list's filters. */
@Controller("/api/events/calendar.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class FeedController {

    private static final int MOST = 1_000;
    private static final Duration BACK = Duration.ofDays(90);
    private static final Duration AHEAD = Duration.ofDays(730);

    private final EventSearch search;
    private final CalendarFeeds feeds;
    private final InstantSource clock;

    FeedController(EventSearch search, CalendarFeeds feeds, InstantSource clock) {
        this.search = search;
        this.feeds = feeds;
        this.clock = clock;
    }

    @Get
    @Produces(CalendarFeeds.MEDIA_TYPE)
    HttpResponse<?> feed(
            @RequestBean @Valid EventFilter filter,
            Caller caller,
            @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        Instant now = clock.instant();
        List<UUID> events = search.listed(
                filter.within(now.minus(BACK), now.plus(AHEAD)),
                List.of(EventStatus.PUBLISHED, EventStatus.CANCELLED),
                caller instanceof Caller.Person,
                MOST);
        return feeds.answer("Events", events, known);
    }
}
