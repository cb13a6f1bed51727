package dev.offshoot.auth.me;

import dev.offshoot.auth.person.EmailResponse;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.FreshSession;
import dev.offshoot.web.CursorPage;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/auth/me/emails")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class OwnEmailController {

    private final OwnEmails emails;

    OwnEmailController(OwnEmails emails) {
        this.emails = emails;
    }

    /** At most 10, so always one page. */
    @Get
    CursorPage<EmailResponse> list(Caller.Person caller) {
        return new CursorPage<>(emails.list(caller.id()), null);
    }

    @Post
    @FreshSession
    @RateLimited(name = "verifications", limit = "20/h", per = RateLimited.Per.NETWORK)
    HttpResponse<Void> add(@Body @Valid AddEmail request, Caller.Person caller, Visitor visitor) {
        emails.add(caller.id(), request, visitor);
        return HttpResponse.accepted();
    }

    @Delete("/{id}")
    @FreshSession
    HttpResponse<Void> remove(UUID id, Caller.Person caller) {
        emails.remove(caller.id(), id);
        return HttpResponse.noContent();
    }

    @Put("/primary")
    @FreshSession
    HttpResponse<Void> choosePrimary(@Body @Valid ChoosePrimary request, Caller.Person caller) {
        emails.choosePrimary(caller.id(), request.id());
        return HttpResponse.noContent();
    }

    @Post("/{id}/resend")
    @FreshSession
    @RateLimited(name = "verifications", limit = "20/h", per = RateLimited.Per.NETWORK)
    HttpResponse<Void> resend(UUID id, Caller.Person caller, Visitor visitor) {
        emails.resend(caller.id(), id, visitor);
        return HttpResponse.accepted();
    }
}
