package dev.offshoot.events.guest;

import dev.offshoot.events.platform.FormFields;
import dev.offshoot.events.right.EventAccess;
import dev.offshoot.events.right.EventRights;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.ProblemException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The form of the event's page. What a robot sends is answered like the rest, and nothing is done. */
@Controller("/events/{slug}/sign-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
@AllowPerson
class SignUpFormController {

    private final EventAccess access;
    private final SignUpForm forms;
    private final SignUps signUps;
    private final EqualTime equalTime;
    private final SignUpPages pages;

    SignUpFormController(
            EventAccess access, SignUpForm forms, SignUps signUps, EqualTime equalTime, SignUpPages pages) {
        this.access = access;
        this.forms = forms;
        this.signUps = signUps;
        this.equalTime = equalTime;
        this.pages = pages;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signUp(String slug, @Body String body, Caller caller, HttpRequest<?> request) {
        EventRights event = access.ofSlug(slug, caller);
        FormFields fields = FormFields.of(body);
        try {
            return equalTime.answer(() -> {
                if (forms.isHuman(fields, event.event())) {
                    signUps.signUp(event.eventId(), forms.read(fields), pages.networkOf(request), null);
                }
                return pages.taken(request);
            });
        } catch (ProblemException e) {
            return pages.refused(e, request);
        }
    }
}
