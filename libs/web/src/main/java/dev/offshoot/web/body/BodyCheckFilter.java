package dev.offshoot.web.body;

import dev.offshoot.web.FieldError;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses JSON that is not what the route takes. Forms, files and streams pass by. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class BodyCheckFilter implements ConditionalFilter, Ordered {

    /** A service that takes files raises the server's own limit; no JSON needs that. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final BodyCheck check;

    BodyCheckFilter(BodyCheck check) {
        this.check = check;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return typeOf(request).isPresent() && RawBody.covers(request);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void check(HttpRequest<?> request, @Body byte @Nullable [] body) {
        byte[] bytes = body == null ? new byte[0] : body;
        if (bytes.length > MOST_BYTES) {
            throw WebProblem.BODY_TOO_LARGE.because("JSON may have " + MOST_BYTES + " bytes");
        }
        request.setAttribute(RawBody.ATTRIBUTE, bytes);
        typeOf(request).ifPresent(type -> check(request, bytes, type));
    }

    private void check(HttpRequest<?> request, byte[] body, Argument<?> type) {
        if (body.length == 0 && type.isNullable()) {
            return;
        }
        if (body.length > 0 && request.getContentType().isEmpty()) {
            throw WebProblem.UNSUPPORTED_MEDIA_TYPE.because(
                    "The body has no content type; only application/json is read here");
        }
        JsonNode tree = JsonTree.read(body);
        List<FieldError> faults = check.faults(tree, type);
        if (!faults.isEmpty()) {
            throw WebProblem.INVALID_REQUEST
                    .because("The request has invalid fields")
                    .withErrors(faults);
        }
    }

    private static Optional<Argument<?>> typeOf(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .flatMap(RouteInfo::getRequestBodyType)
                .filter(BodyCheckFilter::isBound);
    }

    private static boolean isBound(Argument<?> type) {
        return !type.isAsyncOrReactive()
                && !CharSequence.class.isAssignableFrom(type.getType())
                && type.getType() != byte[].class
                && !type.getType().getName().startsWith("java.io.")
                && !type.getType().getName().startsWith("io.micronaut.http.");
    }
}
