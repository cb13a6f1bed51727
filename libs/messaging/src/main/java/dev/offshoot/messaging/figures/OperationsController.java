package dev.offshoot.messaging.figures;

import dev.offshoot.web.ScopedRoute;
import dev.offshoot.web.WebProblem;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** What the broker's operations page shows of this service. */
@Hidden
@ScopedRoute("operations:read")
@Controller("/api/${offshoot.service}/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = "offshoot.database.enabled", notEquals = "false")
class OperationsController {

    private final FiguresReader figures;

    OperationsController(FiguresReader figures) {
        this.figures = figures;
    }

    @Get
    OperationsResponse get() {
        return figures.recent()
                .map(OperationsResponse::of)
                .orElseThrow(() -> WebProblem.UNAVAILABLE
                        .because("The figures could not be read yet")
                        .withHeader("Retry-After", "5"));
    }
}
