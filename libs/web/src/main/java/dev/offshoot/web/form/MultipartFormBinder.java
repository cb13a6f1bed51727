package dev.offshoot.web.form;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;

@Singleton
class MultipartFormBinder implements TypedRequestArgumentBinder<MultipartForm> {

    @Override
    public Argument<MultipartForm> argumentType() {
        return Argument.of(MultipartForm.class);
    }

    @Override
    public BindingResult<MultipartForm> bind(ArgumentConversionContext<MultipartForm> context, HttpRequest<?> request) {
        return () -> MultipartForm.of(request);
    }
}
