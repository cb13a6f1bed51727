package dev.offshoot.web.trace;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.annotation.PreMatching;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line a request: method, route, status, milliseconds. No address, query, header or caller. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AccessLog implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("dev.offshoot.access");
    private static final String BEGAN = "offshoot.began";

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    @PreMatching
    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        long began = request.getAttribute(BEGAN, Long.class).orElseGet(System::nanoTime);
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        String route = Routes.templateOf(request);
        if (route.contains("/health/")) {
            LOG.debug("{} {} {} {} ms", request.getMethodName(), route, response.code(), millis);
        } else {
            LOG.info("{} {} {} {} ms", request.getMethodName(), route, response.code(), millis);
        }
    }
}
