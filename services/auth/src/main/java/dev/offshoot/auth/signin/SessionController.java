package dev.offshoot.auth.signin;

import dev.offshoot.auth.person.SessionAnswer;
import dev.offshoot.auth.person.SessionResponse;
import dev.offshoot.auth.session.ConfirmSession;
import dev.offshoot.auth.session.NewSession;
import dev.offshoot.auth.session.SessionProblem;
import dev.offshoot.auth.session.SiteCheck;
import dev.offshoot.auth.session.StartedSession;
import dev.offshoot.auth.user.User;
import dev.offshoot.auth.user.Users;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPerson;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.limit.RateLimited;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class SessionController {

    private final SignIn signIn;
    private final CheckPassword check;
    private final ConfirmSession confirmation;
    private final Users users;
    private final SessionAnswer answer;
    private final SiteCheck site;

    SessionController(
            SignIn signIn,
            CheckPassword check,
            ConfirmSession confirmation,
            Users users,
            SessionAnswer answer,
            SiteCheck site) {
        this.signIn = signIn;
        this.check = check;
        this.confirmation = confirmation;
        this.users = users;
        this.answer = answer;
        this.site = site;
    }

    @Post
    @AllowAnonymous
    @RateLimited(name = "sessions", limit = "120/min", per = RateLimited.Per.NETWORK)
    HttpResponse<SessionResponse> signIn(@Body @Valid SignInRequest request, HttpRequest<?> http, Visitor visitor) {
        site.require(http);
        NewSession wanted =
                new NewSession(request.deliveryOrCookie(), Boolean.TRUE.equals(request.remember()), visitor);
        StartedSession started = signIn.signIn(request.email(), request.password(), wanted);
        return hand(HttpResponse.created(answer.body(started)), started);
    }

    @Post("/current/confirm")
    @AllowPerson
    HttpResponse<SessionResponse> confirm(@Body @Valid ConfirmRequest request, Caller.Person caller, Visitor visitor) {
        User user = users.find(caller.id());
        if (!check.matches(user, request.password(), visitor)) {
            throw SessionProblem.INVALID_CREDENTIALS.because("The password is wrong");
        }
        StartedSession fresh = confirmation.confirm(user, caller.sessionId(), visitor);
        return hand(HttpResponse.ok(answer.body(fresh)), fresh);
    }

    private HttpResponse<SessionResponse> hand(MutableHttpResponse<SessionResponse> response, StartedSession started) {
        return answer.withCookies(response, started).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
