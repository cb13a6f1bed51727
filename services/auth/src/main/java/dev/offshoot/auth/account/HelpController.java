package dev.offshoot.auth.account;

import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowPermission;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;

@Controller("/api/auth/users/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPermission("auth:users.help")
class HelpController {

    private final HelpUser help;

    HelpController(HelpUser help) {
        this.help = help;
    }

    @Post("/password-reset")
    HttpResponse<Void> sendReset(UUID id, Caller.Person caller, Visitor visitor) {
        help.sendReset(id, new Actor(caller, visitor));
        return HttpResponse.accepted();
    }

    @Post("/invitation")
    HttpResponse<Void> remind(UUID id, Caller.Person caller, Visitor visitor) {
        help.remind(id, new Actor(caller, visitor));
        return HttpResponse.accepted();
    }

    @Delete("/sessions")
    HttpResponse<Void> endSessions(UUID id, Caller.Person caller, Visitor visitor) {
        help.endSessions(id, new Actor(caller, visitor));
        return HttpResponse.noContent();
    }
}
