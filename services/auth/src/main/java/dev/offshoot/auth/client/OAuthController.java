package dev.offshoot.auth.client;

import dev.offshoot.auth.audit.SecurityEvent;
import dev.offshoot.auth.audit.SecurityEventType;
import dev.offshoot.auth.audit.SecurityEvents;
import dev.offshoot.auth.form.FormFields;
import dev.offshoot.auth.token.AccessToken;
import dev.offshoot.auth.token.AccessTokens;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Controller("/api/auth/oauth")
@ExecuteOn(TaskExecutors.BLOCKING)
class OAuthController {

    private final Clients clients;
    private final AccessTokens tokens;
    private final RateLimiter limits;
    private final SecurityEvents audit;

    OAuthController(Clients clients, AccessTokens tokens, RateLimiter limits, SecurityEvents audit) {
        this.clients = clients;
        this.tokens = tokens;
        this.limits = limits;
        this.audit = audit;
    }

    @Post("/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @AllowAnonymous
    HttpResponse<TokenAnswer> token(
            @Body String body, @Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization, Visitor visitor) {
        TokenRequest request = TokenRequest.of(FormFields.of(body), authorization);
        limits.require("oauth-token", "60/min", request.client());
        Client client = clients.authenticate(request.client(), request.secret()).orElseThrow(() -> refuse(visitor));
        AccessToken token = tokens.service(client.name(), granted(client, request));
        return HttpResponse.ok(new TokenAnswer(
                        token.value(), "Bearer", token.expiresIn(), String.join(" ", granted(client, request))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Error
    MutableHttpResponse<OAuthError> refused(OAuthRefusal refusal) {
        MutableHttpResponse<OAuthError> response = HttpResponse.status(refusal.status());
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"offshoot\"");
        }
        return response.body(refusal.body()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private OAuthRefusal refuse(Visitor visitor) {
        audit.record(SecurityEvent.by("anonymous", SecurityEventType.CLIENT_REFUSED, null)
                .from(visitor));
        return OAuthRefusal.invalidClient();
    }

    private static List<String> granted(Client client, TokenRequest request) {
        request.scopes().stream()
                .filter(scope -> !client.scopes().contains(scope))
                .findFirst()
                .ifPresent(scope -> {
                    throw OAuthRefusal.invalidScope(scope);
                });
        return request.scopes().isEmpty() ? client.scopes() : request.scopes();
    }
}
