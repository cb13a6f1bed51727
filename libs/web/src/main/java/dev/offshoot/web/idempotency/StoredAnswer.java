package dev.offshoot.web.idempotency;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it was first given. */
final class StoredAnswer {

    private static final List<String> KEPT = List.of("Content-Type", "Location", "ETag");

    private final int status;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;

    StoredAnswer(int status, Map<String, String> headers, byte @Nullable [] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    static Map<String, String> kept(HttpResponse<?> response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT) {
            response.getHeaders().getFirst(name).ifPresent(value -> headers.put(name, value));
        }
        return headers;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    MutableHttpResponse<byte[]> replay() {
        MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(status));
        if (body != null) {
            response.body(body).contentType("application/json");
        }
        headers.forEach((name, value) -> response.getHeaders().set(name, value));
        return response.header("Idempotent-Replayed", "true");
    }
}
