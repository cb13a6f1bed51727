package dev.offshoot.web.form;

import dev.offshoot.web.WebProblem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Reads the form of a request whose route takes one, after the caller's rights were looked at. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class MultipartFormFilter implements Ordered {

    private final ExecutorService executor;

    MultipartFormFilter(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.executor = executor;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.RENDERING.before();
    }

    /** Not on a thread of its own, which the framework would then give to every request. */
    @RequestFilter
    CompletableFuture<HttpRequest<?>> read(ServerHttpRequest<?> request) {
        if (!takesForm(request)) {
            return CompletableFuture.completedFuture(request);
        }
        if (request.getContentType()
                .filter(type ->
                        type.matchesType("multipart") && type.getSubtype().equals("form-data"))
                .isEmpty()) {
            throw WebProblem.UNSUPPORTED_MEDIA_TYPE.because("Only " + MediaType.MULTIPART_FORM_DATA + " is read here");
        }
        CloseableByteBody body = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        return body.buffer()
                .whenComplete((_, _) -> body.close())
                .thenApplyAsync(
                        whole -> {
                            try (whole) {
                                return keep(request, whole.toByteArray());
                            }
                        },
                        executor);
    }

    private static boolean takesForm(HttpRequest<?> request) {
        return RouteAttributes.getRouteInfo(request)
                .filter(MethodBasedRouteInfo.class::isInstance)
                .map(route ->
                        ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments())
                .filter(arguments ->
                        Arrays.stream(arguments).anyMatch(argument -> argument.getType() == MultipartForm.class))
                .isPresent();
    }

    private static HttpRequest<?> keep(HttpRequest<?> request, byte[] bytes) {
        String contentType =
                request.getHeaders().get(HttpHeaders.CONTENT_TYPE, String.class).orElse("");
        request.setAttribute(MultipartForm.ATTRIBUTE, FormReader.read(bytes, contentType));
        return request;
    }
}
