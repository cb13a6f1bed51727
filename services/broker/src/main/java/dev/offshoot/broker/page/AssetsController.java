package dev.offshoot.broker.page;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.web.WebProblem;
import io.micronaut.core.io.ResourceLoader;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Map;

/** Scripts and styles of the pages, each named here: no path reaches the class path. */
@Controller("/docs/assets")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class AssetsController {

    private static final String SWAGGER = "META-INF/resources/webjars/swagger-ui/5.34.1/";
    private static final Map<String, String> FILES = Map.of(
            "broker.css", "assets/broker.css",
            "explorer.js", "assets/explorer.js",
            "operations.js", "assets/operations.js",
            "swagger-ui.css", SWAGGER + "swagger-ui.css",
            "swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js");

    private final ResourceLoader resources;

    AssetsController(ResourceLoader resources) {
        this.resources = resources;
    }

    @Get("/{name}")
    HttpResponse<StreamedFile> get(String name) {
        MediaType type = name.endsWith(".css") ? MediaType.of("text/css") : MediaType.of("text/javascript");
        return resources
                .getResourceAsStream("classpath:" + FILES.getOrDefault(name, "none"))
                .map(file ->
                        HttpResponse.ok(new StreamedFile(file, type)).header("Cache-Control", "public, max-age=86400"))
                .orElseThrow(() -> WebProblem.NOT_FOUND.because("There is no such file"));
    }
}
