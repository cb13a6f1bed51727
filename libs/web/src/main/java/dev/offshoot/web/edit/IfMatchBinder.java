package dev.offshoot.web.edit;

import dev.offshoot.web.IfMatch;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@Singleton
class IfMatchBinder implements TypedRequestArgumentBinder<IfMatch> {

    @Override
    public Argument<IfMatch> argumentType() {
        return Argument.of(IfMatch.class);
    }

    @Override
    public BindingResult<IfMatch> bind(ArgumentConversionContext<IfMatch> context, HttpRequest<?> request) {
        List<String> headers = request.getHeaders().getAll(HttpHeaders.IF_MATCH);
        if (headers.isEmpty()) {
            throw WebProblem.PRECONDITION_REQUIRED.because("A change needs the If-Match header");
        }
        IfMatch condition = new IfMatch(tags(headers));
        return () -> Optional.of(condition);
    }

    private static Set<String> tags(List<String> headers) {
        return headers.stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::trim)
                .collect(Collectors.toUnmodifiableSet());
    }
}
