package dev.offshoot.auth.registration;

import dev.offshoot.auth.address.AddressKey;
import dev.offshoot.auth.profile.Locales;
import dev.offshoot.auth.profile.TimeZones;
import dev.offshoot.auth.user.Profile;
import dev.offshoot.auth.visitor.Visitor;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.limit.RateLimited;
import dev.offshoot.web.limit.RateLimiter;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.Map;

@Controller("/api/auth/registrations")
@ExecuteOn(TaskExecutors.BLOCKING)
class RegistrationController {

    private static final String OPEN = "open";

    private final RequestRegistration registration;
    private final Locales locales;
    private final RateLimiter limits;
    private final boolean open;

    RegistrationController(
            RequestRegistration registration,
            Locales locales,
            RateLimiter limits,
            @Value("${offshoot.auth.registration:open}") String mode) {
        this.registration = registration;
        this.locales = locales;
        this.limits = limits;
        this.open = mode.equals(OPEN);
    }

    @Post
    @AllowAnonymous
    @RateLimited(name = "registrations", limit = "20/h", per = RateLimited.Per.NETWORK)
    HttpResponse<Void> register(@Body @Valid RegistrationRequest request, Visitor visitor) {
        if (!open) {
            throw RegistrationProblem.REGISTRATION_CLOSED.because("Accounts are made by invitation only");
        }
        RegistrationData data = data(request);
        AddressKey key = AddressKey.require(request.email());
        if (limits.admit("registrations-address", "3/24h", key.value()).admitted()) {
            registration.request(request.email(), data, visitor);
        }
        return HttpResponse.accepted();
    }

    private RegistrationData data(RegistrationRequest request) {
        Profile profile = new Profile(
                request.displayName().strip(),
                request.fullName(),
                locales.resolve(request.locale()),
                TimeZones.require(request.timeZone()),
                null);
        Map<String, String> source = request.source();
        return new RegistrationData(profile, source == null ? Map.of() : source);
    }
}
