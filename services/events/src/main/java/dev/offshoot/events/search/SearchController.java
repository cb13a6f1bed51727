package dev.offshoot.events.search;

import dev.offshoot.events.right.AccessProblem;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.events.view.EventResponse;
import dev.offshoot.events.view.EventViews;
import dev.offshoot.events.view.EventViews.Shown;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import dev.offshoot.web.PageRequest;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/events")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
@AllowPerson
class SearchController {

    private final EventSearch search;
    private final EventItems items;
    private final EventAccess access;
    private final EventViews views;
    private final CachedAnswer answers;

    SearchController(EventSearch search, EventItems items, EventAccess access, EventViews views, CachedAnswer answers) {
        this.search = search;
        this.items = items;
        this.access = access;
        this.views = views;
        this.answers = answers;
    }

    @Get
    HttpResponse<EventPage> list(
            @RequestBean @Valid EventFilter filter, PageRequest page, HttpRequest<?> request, Caller caller) {
        boolean signedIn = caller instanceof Caller.Person;
        EventPage found = items.page(search.page(filter, signedIn, page), page, EventSearch.list(filter.order()));
        return answers.of(request, caller, found);
    }

    @Get("/mine")
    @AllowPerson
    EventPage mine(@RequestBean @Valid OwnFilter filter, PageRequest page, Caller.Person caller) {
        if (filter.asksForReviews() && !caller.may(EventAccess.REVIEW)) {
            throw AccessProblem.RIGHT_REQUIRED.because("This needs the permission " + EventAccess.REVIEW);
        }
        return items.page(search.mine(filter, caller.id(), page), page, EventSearch.myList());
    }

    @Get("/{id}")
    HttpResponse<EventResponse> find(@PathVariable UUID id, HttpRequest<?> request, Caller caller) {
        return show(access.of(id, caller), request, caller);
    }

    @Get("/by-slug/{slug}")
    HttpResponse<EventResponse> findBySlug(@PathVariable String slug, HttpRequest<?> request, Caller caller) {
        return show(access.ofSlug(slug, caller), request, caller);
    }

    private HttpResponse<EventResponse> show(EventRights rights, HttpRequest<?> request, Caller caller) {
        Shown shown = views.show(rights, caller);
        return answers.of(request, caller, shown.event(), Etag.of(shown.version()));
    }
}
