package dev.offshoot.web.network;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Nothing is stored on the way, and nothing is guessed about content, unless a route says otherwise. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class ResponseHeaders implements Ordered {

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.after();
    }

    @ResponseFilter
    void complete(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        setDefault(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        setDefault(headers, "X-Content-Type-Options", "nosniff");
    }

    private static void setDefault(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
