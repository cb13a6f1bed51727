package dev.offshoot.events.editing;

import dev.offshoot.events.editing.ContentReader.Draft;
import dev.offshoot.events.event.Category;
import dev.offshoot.events.event.Event;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.team.MemberCheck;
import dev.offshoot.events.view.EventResponse;
import dev.offshoot.events.view.EventViews;
import dev.offshoot.events.view.EventViews.Shown;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import dev.offshoot.web.Idempotent;
import dev.offshoot.web.IfMatch;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

@Controller("/api/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class EventController {

    private final EventAccess access;
    private final Requests requests;
    private final CreateEvent creation;
    private final ChangeEvent change;
    private final EndEvent end;
    private final EventViews views;

    EventController(
            EventAccess access,
            Requests requests,
            CreateEvent creation,
            ChangeEvent change,
            EndEvent end,
            EventViews views) {
        this.access = access;
        this.requests = requests;
        this.creation = creation;
        this.change = change;
        this.end = end;
        this.views = views;
    }

    @Get("/rights")
    RightsResponse rights(Caller.Person caller) {
        return new RightsResponse(
                Arrays.stream(Category.values())
                        .map(category -> new RightsResponse.OfCategory(
                                category, requests.creation().allows(caller, category)))
                        .toList(),
                caller.may(EventAccess.REVIEW),
                caller.may(EventAccess.MANAGE));
    }

    @Post
    @Idempotent
    HttpResponse<EventResponse> create(@Body JsonNode body, Caller.Person caller) {
        Draft wanted = requests.reader().readNew(body);
        requests.creation().require(caller, wanted.content().category());
        ContentReader.refuse(requests.members().faults("team", wanted.besides().members()));
        requests.members().requireKnown("team", wanted.besides().members());
        Event event = creation.create(wanted, caller.id());
        return answer(
                HttpResponse.created(URI.create("/api/events/" + event.uuid())),
                access.of(event.uuid(), caller),
                caller);
    }

    /** A merge patch, RFC 7396; organisers are replaced as a whole list. */
    @Patch("/{id}")
    HttpResponse<EventResponse> change(
            @PathVariable UUID id, @Body JsonNode patch, IfMatch seen, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        change.change(rights, patch, seen, caller);
        return answer(HttpResponse.ok(), rights, caller);
    }

    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id, IfMatch seen, Caller.Person caller) {
        end.delete(access.of(id, caller), seen, caller.id());
    }

    @Post("/{id}/cancellation")
    @Idempotent
    HttpResponse<EventResponse> cancel(
            @PathVariable UUID id, @Body @Valid CancellationRequest body, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        end.cancel(rights, caller.id(), body.reason());
        return answer(HttpResponse.accepted(), rights, caller);
    }

    private HttpResponse<EventResponse> answer(
            MutableHttpResponse<?> response, EventRights rights, Caller.Person caller) {
        Shown shown = views.show(rights, caller);
        return response.header(HttpHeaders.ETAG, Etag.of(shown.version()).value())
                .body(shown.event());
    }

    /** What a request is read and checked with. */
    @Singleton
    record Requests(ContentReader reader, CreationRights creation, MemberCheck members) {}
}
