package dev.offshoot.events.calendar;

import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One event as a file for a calendar. */
@Controller("/api/events/{id}/calendar.ics")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class CalendarController {

    private final EventAccess access;
    private final CalendarEventRepository events;
    private final CalendarFiles files;

    CalendarController(EventAccess access, CalendarEventRepository events, CalendarFiles files) {
        this.access = access;
        this.events = events;
        this.files = files;
    }

    @Get
    @Produces(CalendarAnswer.MEDIA_TYPE)
    HttpResponse<?> file(UUID id, Caller caller, @Header(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        EventRights rights = access.of(id, caller);
        CalendarEvent event = events.find(rights.event())
                .orElseThrow(() -> AccessProblem.EVENT_NOT_FOUND.because("Event " + id + " has no dates yet"));
        return CalendarAnswer.of(files.file(event), known);
    }
}
