package dev.offshoot.events.editing;

import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.view.EventResponse;
import dev.offshoot.events.view.EventViews;
import dev.offshoot.events.view.EventViews.Shown;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/events/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class ReviewController {

    private final EventAccess access;
    private final Reviewing reviewing;
    private final EventViews views;

    ReviewController(EventAccess access, Reviewing reviewing, EventViews views) {
        this.access = access;
        this.reviewing = reviewing;
        this.views = views;
    }

    @Post("/submission")
    HttpResponse<EventResponse> submit(@PathVariable UUID id, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        reviewing.submit(rights, caller.id());
        return shown(rights, caller);
    }

    @Delete("/submission")
    HttpResponse<EventResponse> recall(@PathVariable UUID id, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        reviewing.recall(rights, caller.id());
        return shown(rights, caller);
    }

    @Post("/publication")
    HttpResponse<EventResponse> publish(
            @PathVariable UUID id, @Body @Nullable @Valid PublicationRequest body, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        reviewing.publish(rights, caller.id(), body == null ? null : body.comment());
        return shown(rights, caller);
    }

    @Post("/rejection")
    HttpResponse<EventResponse> reject(@PathVariable UUID id, @Body @Valid CommentRequest body, Caller.Person caller) {
        EventRights rights = access.of(id, caller);
        reviewing.reject(rights, caller.id(), body.comment());
        return shown(rights, caller);
    }

    private HttpResponse<EventResponse> shown(EventRights rights, Caller.Person caller) {
        Shown shown = views.show(rights, caller);
        return HttpResponse.ok(shown.event())
                .header(HttpHeaders.ETAG, Etag.of(shown.version()).value());
    }
}
