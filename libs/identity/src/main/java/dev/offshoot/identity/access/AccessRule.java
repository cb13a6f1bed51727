package dev.offshoot.identity.access;

import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.IdentitySettings;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.security.rules.SensitiveEndpointRule;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Lets callers in as the Allow annotations say. What they leave open the framework denies. */
@Singleton
@Replaces(SensitiveEndpointRule.class)
class AccessRule implements SecurityRule<HttpRequest<?>> {

    private final RouteAccess routes;
    private final IdentitySettings settings;
    private final InstantSource clock;

    AccessRule(RouteAccess routes, IdentitySettings settings, InstantSource clock) {
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        return Publishers.just(request == null ? SecurityRuleResult.UNKNOWN : decide(request));
    }

    private SecurityRuleResult decide(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route -> decide(request, routes.of((MethodBasedRouteInfo<?, ?>) route)))
                .orElse(SecurityRuleResult.UNKNOWN);
    }

    private SecurityRuleResult decide(HttpRequest<?> request, Access access) {
        if (access.isUndecided()) {
            return SecurityRuleResult.UNKNOWN;
        }
        Caller caller = CallerAuthentication.of(request);
        if (!access.allows(caller)) {
            return SecurityRuleResult.REJECTED;
        }
        if (access.freshSession() && isStale(caller)) {
            Refusal.leave(request, IdentityProblem.STEP_UP_REQUIRED.because("The session was not confirmed lately"));
            return SecurityRuleResult.REJECTED;
        }
        return SecurityRuleResult.ALLOWED;
    }

    private boolean isStale(Caller caller) {
        Instant oldest = clock.instant().minus(settings.fresh());
        return caller instanceof Caller.Person person
                && person.authenticatedAt().isBefore(oldest);
    }
}
