package dev.offshoot.auth.me;

import dev.offshoot.auth.session.EndReason;
import dev.offshoot.auth.session.SessionListing;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.CursorPage;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.constraints.AssertTrue;
import java.util.UUID;

@Controller("/api/auth/me/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class OwnSessionController {

    private final Users users;
    private final Sessions sessions;

    OwnSessionController(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    /** At most 50, so always one page. */
    @Get
    CursorPage<SessionListing> list(Caller.Person caller) {
        return new CursorPage<>(sessions.list(users.find(caller.id()).key(), caller.sessionId()), null);
    }

    @Delete("/{id}")
    HttpResponse<Void> end(UUID id, Caller.Person caller) {
        User user = users.find(caller.id());
        sessions.endOwn(user.key(), user.uuid(), id, EndReason.BY_USER);
        return HttpResponse.noContent();
    }

    @Delete
    HttpResponse<Void> endOthers(@QueryValue @AssertTrue boolean others, Caller.Person caller) {
        User user = users.find(caller.id());
        sessions.endOthers(user.key(), user.uuid(), caller.sessionId(), EndReason.BY_USER);
        return HttpResponse.noContent();
    }
}
