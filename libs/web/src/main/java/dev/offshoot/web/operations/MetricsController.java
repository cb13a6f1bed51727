package dev.offshoot.web.operations;

import dev.offshoot.web.ScopedRoute;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;

/** Figures in Prometheus' text format; none of them names a person, an address or a URL. */
@Hidden
@ScopedRoute("operations:read")
@Controller("/api/${offshoot.service}/metrics")
@ExecuteOn(TaskExecutors.BLOCKING)
class MetricsController {

    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get(produces = MediaType.TEXT_PLAIN)
    String scrape() {
        return registry.scrape();
    }
}
