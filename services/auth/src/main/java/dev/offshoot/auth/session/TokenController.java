package dev.offshoot.auth.session;

import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.AllowPermission;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/sessions")
@ExecuteOn(TaskExecutors.BLOCKING)
class TokenController {

    private static final String NO_STORE = "no-store";

    private final RefreshSession refresh;
    private final CookieSessions cookies;

    TokenController(RefreshSession refresh, CookieSessions cookies) {
        this.refresh = refresh;
        this.cookies = cookies;
    }

    @Post("/refresh")
    @AllowAnonymous
    HttpResponse<TokenResponse> refresh(@Body @Valid RefreshRequest request, Visitor visitor) {
        return HttpResponse.ok(refresh.refresh(request.refreshToken(), visitor))
                .header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    @Post("/exchange")
    @AllowPermission("auth:exchange")
    HttpResponse<ExchangeResponse> exchange(@Body @Valid ExchangeRequest request) {
        return HttpResponse.ok(cookies.exchange(request.cookie())).header(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
}
