package dev.offshoot.identity.access;

import dev.offshoot.identity.Caller;
import dev.offshoot.web.WebProblem;
import io.micronaut.context.annotation.Factory;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives controller methods the caller as a parameter; one that asks for a person refuses services, and the reverse. */
@Factory
class CallerBinders {

    @Singleton
    TypedRequestArgumentBinder<Caller> caller() {
        return new Binder<>(Caller.class);
    }

    @Singleton
    TypedRequestArgumentBinder<Caller.Person> person() {
        return new Binder<>(Caller.Person.class);
    }

    @Singleton
    TypedRequestArgumentBinder<Caller.Service> service() {
        return new Binder<>(Caller.Service.class);
    }

    private record Binder<C extends Caller>(Class<C> kind) implements TypedRequestArgumentBinder<C> {

        @Override
        public Argument<C> argumentType() {
            return Argument.of(kind);
        }

        @Override
        public BindingResult<C> bind(ArgumentConversionContext<C> context, HttpRequest<?> request) {
            Caller caller = CallerAuthentication.of(request);
            if (!kind.isInstance(caller)) {
                throw WebProblem.FORBIDDEN.because("This route is for another kind of caller");
            }
            return () -> Optional.of(kind.cast(caller));
        }
    }
}
