package dev.offshoot.auth.me;

import dev.offshoot.auth.person.PersonResponse;
import dev.offshoot.auth.person.Persons;
import dev.offshoot.auth.profile.ChangeProfile;
import dev.offshoot.auth.profile.ProfileChange;
import dev.offshoot.auth.session.Sessions;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import dev.offshoot.web.IfMatch;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/me")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowPerson
class MeController {

    private final Users users;
    private final Persons persons;
    private final Sessions sessions;
    private final ProfileChange profile;
    private final PasswordChange password;

    MeController(Users users, Persons persons, Sessions sessions, ProfileChange profile, PasswordChange password) {
        this.users = users;
        this.persons = persons;
        this.sessions = sessions;
        this.profile = profile;
        this.password = password;
    }

    @Get
    HttpResponse<PersonResponse> me(Caller.Person caller) {
        return describe(users.find(caller.id()), caller);
    }

    @Patch
    HttpResponse<PersonResponse> change(@Body @Valid ChangeProfile request, IfMatch seen, Caller.Person caller) {
        return describe(profile.apply(caller.id(), seen, request), caller);
    }

    @Put("/password")
    HttpResponse<Void> changePassword(@Body @Valid ChangePassword request, Caller.Person caller, Visitor visitor) {
        password.change(caller, request, visitor);
        return HttpResponse.noContent();
    }

    private HttpResponse<PersonResponse> describe(User user, Caller.Person caller) {
        return HttpResponse.ok(persons.describe(user, sessions.view(caller.sessionId())))
                .header(HttpHeaders.ETAG, Etag.of(user.version()).value());
    }
}
