package dev.offshoot.events.search;

import dev.offshoot.identity.Caller;
import dev.offshoot.web.Etag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What everybody is shown alike may be kept for a moment, and is not sent again as long as it is the same. */
@Singleton
class CachedAnswer {

    private static final String SHARED = "public, max-age=15";
    private static final String OWN = "private, no-cache";

    private final JsonMapper json;

    CachedAnswer(JsonMapper json) {
        this.json = json;
    }

    /** @param tag of what a signed-in caller is shown */
    <T> HttpResponse<T> of(HttpRequest<?> request, Caller caller, T body, Etag tag) {
        return caller instanceof Caller.Anonymous ? shared(request, body) : headers(HttpResponse.ok(body), OWN, tag);
    }

    /** As {@link #of(HttpRequest, Caller, Object, Etag)}, where nothing can be edited. */
    <T> HttpResponse<T> of(HttpRequest<?> request, Caller caller, T body) {
        return caller instanceof Caller.Anonymous
                ? shared(request, body)
                : HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, OWN);
    }

    private <T> HttpResponse<T> shared(HttpRequest<?> request, T body) {
        Etag tag = Etag.of(digest(body));
        boolean known = request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .anyMatch(sent -> sent.equals("*") || sent.contains(tag.value()));
        MutableHttpResponse<T> answer = known ? HttpResponse.notModified() : HttpResponse.ok(body);
        return headers(answer, SHARED, tag);
    }

    private static <T> HttpResponse<T> headers(MutableHttpResponse<T> answer, String caching, Etag tag) {
        return answer.header(HttpHeaders.CACHE_CONTROL, caching)
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.ETAG, tag.value());
    }

    private String digest(Object body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(body));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
