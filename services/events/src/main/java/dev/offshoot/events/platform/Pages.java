package dev.offshoot.events.platform;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers with a compiled template that needs no script. */
@Singleton
public class Pages {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    /** Kept by nobody: it shows what one person may see. */
    public MutableHttpResponse<String> show(HttpStatus status, String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        templates.render(template, model, output);
        MutableHttpResponse<String> response = HttpResponse.status(status);
        return response.body(output.toString())
                .contentType(MediaType.of("text/html; charset=utf-8"))
                .header("Content-Security-Policy", POLICY)
                // Under no-referrer browsers send "Origin: null" with a form, which the broker refuses.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
