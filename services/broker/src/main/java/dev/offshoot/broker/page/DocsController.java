package dev.offshoot.broker.page;

import dev.offshoot.broker.description.Description;
import dev.offshoot.broker.description.Descriptions;
import dev.offshoot.broker.upstream.Upstreams;
import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.identity.Caller;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;

/** The explorer: every service with its operations, and Swagger UI over its description. */
@Controller("/docs")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class DocsController {

    private final Descriptions descriptions;
    private final Upstreams upstreams;
    private final DocsAccess access;

    DocsController(Descriptions descriptions, Upstreams upstreams, DocsAccess access) {
        this.descriptions = descriptions;
        this.upstreams = upstreams;
        this.access = access;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(Caller caller) {
        if (!access.admits(caller)) {
            return closed(caller);
        }
        List<DocsPage.Entry> services =
                descriptions.all().stream().map(this::entry).toList();
        return Pages.page(HttpStatus.OK, "docs", new DocsPage(services));
    }

    private static HttpResponse<?> closed(Caller caller) {
        return caller instanceof Caller.Anonymous
                ? Pages.page(HttpStatus.OK, "sign-in", Map.of())
                : Pages.page(HttpStatus.FORBIDDEN, "forbidden", Map.of());
    }

    private DocsPage.Entry entry(Description description) {
        String state = upstreams
                .find(description.service())
                .map(upstream -> ServiceHealth.of(upstream).state())
                .orElse("stopped");
        return new DocsPage.Entry(description, state);
    }

    @Get("/{service}.json")
    @Produces(MediaType.APPLICATION_JSON)
    String openApi(String service, Caller caller) {
        if (!access.admits(caller)) {
            throw (caller instanceof Caller.Anonymous ? WebProblem.UNAUTHORIZED : WebProblem.FORBIDDEN)
                    .because("The descriptions are not open to everybody here");
        }
        return description(service).openApi();
    }

    @Get("/{service}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> explorer(String service, Caller caller) {
        return access.admits(caller) ? Pages.explorer("explorer", description(service)) : closed(caller);
    }

    private Description description(String service) {
        return descriptions
                .find(service)
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("No service of this name has described itself"));
    }
}
