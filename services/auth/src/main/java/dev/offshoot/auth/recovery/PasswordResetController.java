package dev.offshoot.auth.recovery;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.limit.RateLimited;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;

@Controller("/api/auth/password-resets")
@ExecuteOn(TaskExecutors.BLOCKING)
class PasswordResetController {

    private final PasswordResets resets;
    private final RateLimiter limits;

    PasswordResetController(PasswordResets resets, RateLimiter limits) {
        this.resets = resets;
        this.limits = limits;
    }

    @Post
    @AllowAnonymous
    @RateLimited(name = "password-resets", limit = "20/h", per = RateLimited.Per.NETWORK)
    HttpResponse<Void> request(@Body @Valid PasswordResetRequest request, Visitor visitor) {
        AddressKey key = AddressKey.require(request.email());
        if (limits.admit("password-resets-address", "3/h", key.value()).admitted()) {
            resets.request(key, visitor);
        }
        return HttpResponse.accepted();
    }
}
