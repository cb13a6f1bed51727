package dev.offshoot.web.deadline;

import dev.offshoot.web.WebProblem;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Duration;

/** Takes the deadline of whoever calls; the broker removes the header from requests of strangers. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class DeadlineFilter implements Ordered {

    private static final Duration LONGEST = Duration.ofHours(1);

    @Override
    public int getOrder() {
        return ServerFilterPhase.METRICS.before();
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        request.getHeaders()
                .findFirst(Deadline.HEADER)
                .map(DeadlineFilter::parse)
                .ifPresent(left -> context.add(Deadline.in(left)));
    }

    private static Duration parse(String header) {
        if (!header.matches("-?[0-9]{1,9}")) {
            throw WebProblem.INVALID_REQUEST.because("The deadline has to be a number of milliseconds");
        }
        Duration left = Duration.ofMillis(Long.parseLong(header));
        if (!left.isPositive()) {
            throw WebProblem.DEADLINE_EXCEEDED.because("There was no time left when the request arrived");
        }
        return left.compareTo(LONGEST) < 0 ? left : LONGEST;
    }
}
