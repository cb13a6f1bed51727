package dev.offshoot.auth.page;

import dev.offshoot.identity.AllowAnonymous;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

@Controller("/auth/assets")
@AllowAnonymous
class AssetController {

    private static final String STYLE = "/pages/auth.css";

    private final String style = read();

    @Get("/auth.css")
    @Produces("text/css")
    HttpResponse<String> style() {
        return HttpResponse.ok(style).header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(AssetController.class.getResourceAsStream(STYLE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
