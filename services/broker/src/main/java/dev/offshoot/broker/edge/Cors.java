package dev.offshoot.broker.edge;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Cross-origin calls: the platform's list decides for every service, and no answer ever says {@code *}. */
@Singleton
final class Cors {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String EXPOSED =
            "ETag, Location, Retry-After, RateLimit, RateLimit-Policy, Trace-Id, Idempotent-Replayed, Deprecation";
    private static final String MAX_AGE = "600";

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    /** The method a browser wants to use, if this is its question beforehand. */
    static @Nullable String preflightFor(HttpMethod method, HttpHeaders headers) {
        return method.equals(HttpMethod.OPTIONS) && headers.contains(HttpHeaderNames.ORIGIN)
                ? headers.get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_METHOD)
                : null;
    }

    /** @throws Refusal when the origin is not listed */
    HttpHeaders answerPreflight(HttpHeaders asked) {
        HttpHeaders answer = new DefaultHttpHeaders();
        if (!origins.contains(asked.get(HttpHeaderNames.ORIGIN))) {
            throw EdgeProblem.ORIGIN_NOT_ALLOWED.refuse("Pages of this origin may not call the platform.");
        }
        allow(asked, answer);
        answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        answer.set(HttpHeaderNames.ACCESS_CONTROL_MAX_AGE, MAX_AGE);
        String headers = asked.get(HttpHeaderNames.ACCESS_CONTROL_REQUEST_HEADERS);
        if (headers != null) {
            answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_HEADERS, headers);
        }
        return answer;
    }

    void allow(HttpHeaders asked, HttpHeaders answer) {
        answer.add(HttpHeaderNames.VARY, HttpHeaderNames.ORIGIN);
        String origin = asked.get(HttpHeaderNames.ORIGIN);
        if (origin != null && origins.contains(origin)) {
            answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            answer.set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            answer.set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }
}
