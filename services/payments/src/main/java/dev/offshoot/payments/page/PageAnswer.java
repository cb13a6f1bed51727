package dev.offshoot.payments.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;

/** A rendered page with the headers every page of payments carries. */
@Singleton
class PageAnswer {

    /** Stripe's page is where a pay button leads; browsers ask for it here because they look at redirects of forms too. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self' https://checkout.stripe.com; frame-ancestors 'none'; base-uri 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    MutableHttpResponse<String> of(HttpStatus status, String template, Object page) {
        StringOutput output = new StringOutput();
        templates.render(template, page, output);
        return dressed(HttpResponse.<String>status(status).body(output.toString()))
                .contentType(MediaType.of("text/html; charset=utf-8"));
    }

    /** The headers of every answer that only the holder of a token gets. */
    static <T> MutableHttpResponse<T> dressed(MutableHttpResponse<T> response) {
        return response.header("Content-Security-Policy", POLICY)
                // Under no-referrer browsers send "Origin: null" with a form, which servers refuse as foreign.
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
