package dev.offshoot.web.limit;

import dev.offshoot.web.CallerName;
import dev.offshoot.web.limit.RateLimited.Per;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.util.List;

/** Refuses requests beyond the limits of their route: after the caller is known, before the body is read. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RateLimitFilter implements ConditionalFilter, Ordered {

    private final RateLimiter limiter;
    private final CallerName callers;
    private final ClientAddress clients;

    RateLimitFilter(RateLimiter limiter, CallerName callers, ClientAddress clients) {
        this.limiter = limiter;
        this.callers = callers;
        this.clients = clients;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return !limitsOf(request).isEmpty();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request) {
        for (AnnotationValue<RateLimited> limit : limitsOf(request)) {
            String name = limit.stringValue("name").orElseThrow();
            String written = limit.stringValue("limit").orElseThrow();
            Per per = limit.enumValue("per", Per.class).orElse(Per.CALLER);
            limiter.require(name, written, key(per, request));
        }
    }

    private String key(Per per, HttpRequest<?> request) {
        return switch (per) {
            case CALLER -> callers.of(request);
            case NETWORK -> clients.networkOf(request);
            case SERVICE -> "";
        };
    }

    private static List<AnnotationValue<RateLimited>> limitsOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getAnnotationMetadata().getAnnotationValuesByType(RateLimited.class))
                .orElse(List.of());
    }
}
