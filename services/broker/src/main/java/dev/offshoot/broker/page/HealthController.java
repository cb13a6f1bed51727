package dev.offshoot.broker.page;

import dev.offshoot.broker.edge.Lifecycle;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.AllowAnonymous;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;

/** Health of the platform, from what the checks in the background know; and of this instance alone. */
@Controller("/health")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class HealthController {

    private final Upstreams upstreams;
    private final Lifecycle lifecycle;
    private final PageSettings settings;

    HealthController(Upstreams upstreams, Lifecycle lifecycle, PageSettings settings) {
        this.upstreams = upstreams;
        this.lifecycle = lifecycle;
        this.settings = settings;
    }

    @Get
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    HttpResponse<?> platform(HttpRequest<?> request) {
        List<ServiceHealth> services =
                upstreams.all().stream().map(ServiceHealth::of).toList();
        boolean down = services.stream()
                .anyMatch(service -> service.isDown() && settings.critical().contains(service.service()));
        HealthPage page = new HealthPage(down ? "down" : "up", services);
        HttpStatus status = down ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK;
        boolean html = request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
        return html
                ? Pages.page(status, "health", page)
                : HttpResponse.status(status).body(page).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/live")
    HttpStatus live() {
        return HttpStatus.OK;
    }

    @Get("/ready")
    HttpStatus ready() {
        return lifecycle.isReady() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE;
    }
}
