package dev.offshoot.web.client;

import dev.offshoot.web.deadline.Deadline;
import dev.offshoot.web.trace.Traceparent;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.client.exceptions.HttpClientException;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.filter.ClientFilterChain;
import io.micronaut.http.filter.HttpClientFilter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What every declarative client of another service does. A publisher, because the framework's filter chain is one. */
@Filter(Filter.MATCH_ALL_PATTERN)
class NeighbourFilter implements HttpClientFilter, Ordered {

    private static final Duration PAUSE = Duration.ofMillis(30);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");
    private static final Set<Integer> DOWN = Set.of(502, 503, 504);

    private final InstantSource clock;
    private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

    NeighbourFilter(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Publisher<? extends HttpResponse<?>> doFilter(MutableHttpRequest<?> request, ClientFilterChain chain) {
        Optional<String> service = BasicHttpAttributes.getServiceId(request);
        if (service.isEmpty()) {
            return chain.proceed(request);
        }
        Optional<Deadline> deadline = Deadline.current();
        passTrace(request);
        return Mono.defer(() -> attempt(service.get(), request, chain, deadline))
                .retryWhen(Retry.fixedDelay(1, PAUSE)
                        .filter(failure -> mayRepeat(request, failure, deadline))
                        .onRetryExhaustedThrow((_, signal) -> signal.failure()));
    }

    private Mono<HttpResponse<?>> attempt(
            String service, MutableHttpRequest<?> request, ClientFilterChain chain, Optional<Deadline> deadline) {
        Breaker breaker = breakers.computeIfAbsent(service, _ -> new Breaker(clock));
        if (deadline.filter(Deadline::isOver).isPresent()) {
            return Mono.error(new TimeoutException("No time left to ask " + service));
        }
        if (!breaker.lets()) {
            return Mono.error(new ServiceAway(service));
        }
        Mono<HttpResponse<?>> answer = Mono.from(chain.proceed(request));
        return deadline.map(limit -> limited(answer, request, limit))
                .orElse(answer)
                .doOnSuccess(_ -> breaker.succeeded())
                .doOnError(failure -> note(breaker, failure));
    }

    private static Mono<HttpResponse<?>> limited(
            Mono<HttpResponse<?>> answer, MutableHttpRequest<?> request, Deadline deadline) {
        Duration left = deadline.remaining();
        request.getHeaders().set(Deadline.HEADER, Long.toString(left.toMillis()));
        return answer.timeout(left);
    }

    private static void passTrace(MutableHttpRequest<?> request) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            request.getHeaders().set(Traceparent.HEADER, Traceparent.format(span));
        }
    }

    private static void note(Breaker breaker, Throwable failure) {
        if (isDown(failure)) {
            breaker.failed();
        } else {
            breaker.succeeded();
        }
    }

    private static boolean mayRepeat(MutableHttpRequest<?> request, Throwable failure, Optional<Deadline> deadline) {
        return REPEATABLE.contains(request.getMethodName())
                && isDown(failure)
                && !(failure instanceof TimeoutException)
                && deadline.filter(Deadline::isOver).isEmpty();
    }

    /** An answer with another status says that the service is alive. */
    private static boolean isDown(Throwable failure) {
        return switch (failure) {
            case HttpClientResponseException answer -> DOWN.contains(answer.code());
            case ServiceAway _ -> false;
            case HttpClientException _, TimeoutException _ -> true;
            default -> false;
        };
    }
}
