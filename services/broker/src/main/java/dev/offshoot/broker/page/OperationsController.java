package dev.offshoot.broker.page;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** The operators' page; whoever is not signed in gets the form to do so. */
@Controller("/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@AllowAnonymous
class OperationsController {

    private static final String OPERATOR = "operator";

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    @Get
    HttpResponse<?> show(Caller caller) {
        return switch (caller) {
            case Caller.Anonymous ignored -> Pages.page(HttpStatus.OK, "sign-in", Map.of());
            case Caller known when known.hasRole(OPERATOR) -> Pages.page(HttpStatus.OK, "operations", operations.all());
            default -> Pages.page(HttpStatus.FORBIDDEN, "forbidden", Map.of());
        };
    }
}
