package dev.offshoot.web.page;

import dev.offshoot.web.Cursor;
import dev.offshoot.web.FieldError;
import dev.offshoot.web.PageRequest;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

@Singleton
class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        HttpParameters parameters = request.getParameters();
        PageRequest page = new PageRequest(
                parameters.getFirst("limit").map(PageRequestBinder::limit).orElse(PageRequest.DEFAULT_LIMIT),
                parameters.getFirst("cursor").map(Cursor::parse).orElse(null));
        return () -> Optional.of(page);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException _) {
            throw badLimit("malformed");
        }
        throw badLimit("out-of-range");
    }

    private static ProblemException badLimit(String code) {
        String sentence = "Must be a number from 1 to " + PageRequest.MAX_LIMIT;
        return WebProblem.INVALID_REQUEST
                .because("The request has invalid fields")
                .withErrors(List.of(new FieldError("limit", code, sentence)));
    }
}
