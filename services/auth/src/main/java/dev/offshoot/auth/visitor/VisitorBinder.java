package dev.offshoot.auth.visitor;

import dev.offshoot.web.network.ClientAddress;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
class VisitorBinder implements TypedRequestArgumentBinder<Visitor> {

    private final ClientAddress addresses;

    VisitorBinder(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public Argument<Visitor> argumentType() {
        return Argument.of(Visitor.class);
    }

    @Override
    public BindingResult<Visitor> bind(ArgumentConversionContext<Visitor> context, HttpRequest<?> request) {
        Visitor visitor = new Visitor(
                addresses.of(request).getHostAddress(),
                addresses.networkOf(request),
                request.getHeaders().get(HttpHeaders.USER_AGENT));
        return () -> Optional.of(visitor);
    }
}
