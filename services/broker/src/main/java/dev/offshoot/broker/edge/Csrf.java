package dev.offshoot.broker.edge;

import dev.offshoot.broker.access.BrowserSession;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import jakarta.inject.Singleton;

/**
 * A cookie is sent by the browser, whoever asked it to: what changes something must prove that one of our pages asked.
 * Forms of pages cannot set a header; there an own origin is the proof, and auth checks the value in the form.
 */
@Singleton
final class Csrf {

    private static final String CROSS_SITE = "cross-site";

    private final Origins origins;

    Csrf(Origins origins) {
        this.origins = origins;
    }

    /** @throws Refusal when the proof is missing */
    void check(ClientRequest request, BrowserSession session) {
        if (request.head.isSafe()) {
            return;
        }
        HttpHeaders headers = request.head.headers();
        String origin = headers.get(HttpHeaderNames.ORIGIN);
        boolean own = origins.contains(origin);
        boolean proven = request.route.isPage() ? own : (own || origin == null) && hasValue(headers, session);
        if (!proven || CROSS_SITE.equals(headers.get(FieldNames.FETCH_SITE))) {
            throw EdgeProblem.CSRF.refuse("The request does not prove that it comes from a page of the platform.");
        }
    }

    private static boolean hasValue(HttpHeaders headers, BrowserSession session) {
        String value = headers.get(FieldNames.CSRF_TOKEN);
        return value != null && session.hasCsrf(value);
    }
}
