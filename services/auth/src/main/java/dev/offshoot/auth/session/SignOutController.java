package dev.offshoot.auth.session;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

@Controller("/api/auth/sessions/current")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignOutController {

    private final SignOut signOut;
    private final SessionCookies cookies;
    private final SiteCheck site;

    SignOutController(SignOut signOut, SessionCookies cookies, SiteCheck site) {
        this.signOut = signOut;
        this.cookies = cookies;
        this.site = site;
    }

    @Delete
    @AllowAnonymous
    HttpResponse<Void> signOut(HttpRequest<?> request, Caller caller) {
        if (caller instanceof Caller.Person person) {
            signOut.bearer(person);
        } else {
            SessionCookies.of(request).ifPresent(cookie -> byCookie(request, cookie));
        }
        return cookies.clear(HttpResponse.noContent());
    }

    private void byCookie(HttpRequest<?> request, String cookie) {
        site.require(request);
        signOut.cookie(cookie, request.getHeaders().get("X-CSRF-Token"));
    }
}
