package dev.offshoot.events.manage;

import dev.offshoot.events.guest.HeldRegistration;
import dev.offshoot.events.guest.RegistrationTokens;
import dev.offshoot.events.link.LinkPurpose;
import dev.offshoot.events.platform.FormFields;
import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.platform.Pages;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The page of a guest's link. Looking changes nothing, however often mail programs do it; only a pressed button does. */
@Controller("/events/registrations/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
class ManageController {

    private final RegistrationTokens tokens;
    private final Management management;
    private final Pages pages;
    private final ClientAddress addresses;

    ManageController(RegistrationTokens tokens, Management management, Pages pages, ClientAddress addresses) {
        this.tokens = tokens;
        this.management = management;
        this.pages = pages;
        this.addresses = addresses;
    }

    @Get
    HttpResponse<?> show(String token, HttpRequest<?> request) {
        try {
            return tokens.open(token, addresses.networkOf(request))
                    .<HttpResponse<?>>map(this::shown)
                    .orElseGet(() -> closed(HttpStatus.NOT_FOUND, "closed.unknown", request));
        } catch (ProblemException e) {
            return refused(e, request);
        }
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> press(String token, @Body String body, HttpRequest<?> request) {
        try {
            return tokens.open(token, addresses.networkOf(request))
                    .<HttpResponse<?>>map(opened -> pressed(opened.registration(), FormFields.of(body)))
                    .orElseGet(() -> closed(HttpStatus.NOT_FOUND, "closed.unknown", request));
        } catch (ProblemException e) {
            return refused(e, request);
        }
    }

    /** The link that proved the address leads on to the one that manages. */
    private HttpResponse<?> shown(RegistrationTokens.Opened opened) {
        HeldRegistration registration = opened.registration();
        return opened.purpose() == LinkPurpose.VERIFY && !registration.is("unverified")
                ? managed(registration)
                : page(HttpStatus.OK, management.page(registration, null));
    }

    private HttpResponse<?> pressed(HeldRegistration registration, FormFields form) {
        Optional<ProblemException> refusal = management.apply(registration, form.get("action"));
        if (refusal.isEmpty()) {
            return managed(registration);
        }
        ProblemException problem = refusal.get();
        HeldRegistration now = tokens.again(registration);
        return page(problem.type().status(), management.page(now, problem));
    }

    private HttpResponse<?> managed(HeldRegistration registration) {
        return HttpResponse.seeOther(URI.create("/events/registrations/" + tokens.manage(registration)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private HttpResponse<?> page(HttpStatus status, RegistrationPage page) {
        return pages.show(status, "registration.jte", Map.of("page", page));
    }

    private HttpResponse<?> refused(ProblemException problem, HttpRequest<?> request) {
        if (problem.type() != WebProblem.TOO_MANY_REQUESTS) {
            throw problem;
        }
        return closed(HttpStatus.TOO_MANY_REQUESTS, "closed.many", request);
    }

    private HttpResponse<?> closed(HttpStatus status, String message, HttpRequest<?> request) {
        PageWords words = PageWords.of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
        return pages.show(
                status,
                "notice.jte",
                Map.of(
                        "locale", words.locale().getLanguage(),
                        "title", words.get("closed.title"),
                        "message", words.get(message)));
    }
}
