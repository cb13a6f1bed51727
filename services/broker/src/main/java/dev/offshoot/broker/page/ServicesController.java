package dev.offshoot.broker.page;

import dev.offshoot.identity.AllowRole;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Services and instances as this instance sees them, for programs. */
@Controller("/api/broker")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowRole("operator")
class ServicesController {

    private final Operations operations;
    private final ServiceViews services;

    ServicesController(Operations operations, ServiceViews services) {
        this.operations = operations;
        this.services = services;
    }

    @Get("/platform")
    OperationsPage platform() {
        return operations.all();
    }

    @Get("/services")
    List<OperationsPage.ServiceView> services() {
        return services.all();
    }

    @Get("/services/{service}")
    OperationsPage.ServiceView service(String service) {
        return services.find(service)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("The routing knows no service of this name"));
    }
}
