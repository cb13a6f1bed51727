package dev.offshoot.web.idempotency;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a controller method returns into the bytes the client gets. */
@Singleton
class AnswerRenderer {

    private final JsonMapper json;

    AnswerRenderer(JsonMapper json) {
        this.json = json;
    }

    /** Empty unless the answer is a 2xx. */
    Optional<StoredAnswer> render(HttpRequest<?> request, @Nullable Object result) {
        if (result instanceof HttpResponse<?> response) {
            return render(response);
        }
        HttpStatus status = RouteAttributes.getRouteInfo(request)
                .map(route -> route.findStatus(HttpStatus.OK))
                .orElse(HttpStatus.OK);
        return Optional.of(new StoredAnswer(status.getCode(), Map.of(), bytes(result)));
    }

    /** Empty unless the answer is a 2xx. */
    Optional<StoredAnswer> render(HttpResponse<?> response) {
        int status = response.code();
        return status >= 200 && status < 300
                ? Optional.of(new StoredAnswer(status, StoredAnswer.kept(response), bytes(response.body())))
                : Optional.empty();
    }

    private byte @Nullable [] bytes(@Nullable Object body) {
        try {
            return body == null ? null : json.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
