package dev.offshoot.events.page;

import dev.offshoot.identity.AllowAnonymous;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The one style sheet of this service's pages. */
@Controller("/events/style.css")
@AllowAnonymous
class StyleController {

    private final String sheet;

    StyleController() throws IOException {
        try (InputStream file = StyleController.class.getResourceAsStream("/pages/events.css")) {
            sheet = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Get
    @Produces("text/css")
    HttpResponse<String> sheet() {
        return HttpResponse.ok(sheet).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }
}
