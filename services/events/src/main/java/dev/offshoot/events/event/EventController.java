package dev.offshoot.events.event;

import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Cursor;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/events/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class EventController {

    private static final String ORDER = "events:-id";

    private final Events events;

    EventController(Events events) {
        this.events = events;
    }

    @Get
    CursorPage<EventResponse> list(PageRequest page, Caller.Person caller) {
        long before = page.after(ORDER).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
        List<Event> rows = events.page(caller.id(), before, page.rows());
        return page.page(rows, EventResponse::of, row -> Cursor.at(ORDER, String.valueOf(row.id())));
    }

    @Post
    @Idempotent
    HttpResponse<EventResponse> create(@Body @Valid CreateEvent body, Caller.Person caller) {
        Event created = events.create(caller.id(), body.title());
        String place = "/api/events/events/" + created.uuid();
        return tagged(HttpResponse.created(URI.create(place)), created);
    }

    @Get("/{id}")
    HttpResponse<EventResponse> get(UUID id, Caller.Person caller) {
        return tagged(HttpResponse.ok(), events.find(caller.id(), id));
    }

    @Patch("/{id}")
    HttpResponse<EventResponse> rename(
            @PathVariable UUID id, @Body @Valid RenameEvent body, IfMatch seen, Caller.Person caller) {
        return tagged(HttpResponse.ok(), events.rename(caller.id(), id, seen, body.title()));
    }

    private static HttpResponse<EventResponse> tagged(MutableHttpResponse<?> answer, Event row) {
        return answer.header(HttpHeaders.ETAG, Etag.of(row.version()).value()).body(EventResponse.of(row));
    }
}
