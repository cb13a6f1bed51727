package dev.offshoot.auth.floor;

import dev.offshoot.identity.AllowAnonymous;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Anonymous routes answer failures and 202s no sooner than this after arrival. */
@ServerFilter({"/api/auth/**", "/auth/**"})
class FailureFloor {

    private static final String ARRIVAL = FailureFloor.class.getName();

    private final Duration floor;
    private final InstantSource clock;

    FailureFloor(@Value("${offshoot.auth.failure-floor:400ms}") Duration floor, InstantSource clock) {
        this.floor = floor;
        this.clock = clock;
    }

    @RequestFilter
    void arrive(HttpRequest<?> request) {
        request.setAttribute(ARRIVAL, clock.instant());
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void hold(HttpRequest<?> request, HttpResponse<?> response) throws InterruptedException {
        if (tells(response) && isAnonymous(request)) {
            Instant arrival = request.getAttribute(ARRIVAL, Instant.class).orElseGet(clock::instant);
            Duration left = Duration.between(clock.instant(), arrival.plus(floor));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
    }

    private static boolean tells(HttpResponse<?> response) {
        return response.code() >= HttpStatus.BAD_REQUEST.getCode() || response.code() == HttpStatus.ACCEPTED.getCode();
    }

    private static boolean isAnonymous(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .map(route -> route.getAnnotationMetadata().hasAnnotation(AllowAnonymous.class))
                .orElse(false);
    }
}
