package dev.offshoot.events.page;

import dev.offshoot.events.guest.SignUpStamp;
import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.platform.Pages;
import dev.offshoot.events.platform.PublicUrl;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.view.EventResponse;
import dev.offshoot.events.view.EventViews;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same page for everybody: what only some may see is not on it. */
@Controller("/events/{slug}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
class EventPageController {

    private static final Caller NOBODY = new Caller.Anonymous();
    private static final String BUNDLE = "pages.event";

    private final EventAccess access;
    private final EventViews views;
    private final Pages pages;
    private final PageParts parts;

    EventPageController(EventAccess access, EventViews views, Pages pages, PageParts parts) {
        this.access = access;
        this.views = views;
        this.pages = pages;
        this.parts = parts;
    }

    @Get
    HttpResponse<?> show(String slug, HttpRequest<?> request) {
        PageWords words = PageWords.of(BUNDLE, request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
        EventResponse event = find(slug);
        if (event == null) {
            return pages.show(
                    HttpStatus.NOT_FOUND,
                    "missing.jte",
                    Map.of(
                            "title",
                            words.get("missing.title"),
                            "language",
                            words.locale().getLanguage()));
        }
        String address = parts.publicUrl().ofEvent(event.facts().slug());
        boolean form = event.facts().guestsAllowed() && EventPage.isOpen(event);
        EventPage page = new EventPage(
                words,
                event,
                address,
                parts.schema().describe(event, address),
                form ? parts.stamp().issue(event.facts().id()) : "");
        return pages.show(HttpStatus.OK, "event.jte", Map.of("page", page));
    }

    private @Nullable EventResponse find(String slug) {
        try {
            return views.show(access.ofSlug(slug, NOBODY), NOBODY).event();
        } catch (ProblemException unknown) {
            if (unknown.type().status() == HttpStatus.NOT_FOUND) {
                return null;
            }
            throw unknown;
        }
    }

    /** What a page is made with. */
    @Singleton
    record PageParts(PublicUrl publicUrl, SchemaOrg schema, SignUpStamp stamp) {}
}
