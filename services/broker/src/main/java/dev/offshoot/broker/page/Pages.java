package dev.offshoot.broker.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** Renders a template with the headers every page carries. */
final class Pages {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    /** Swagger UI sets style attributes. */
    private static final String EXPLORER_POLICY = POLICY + "; style-src-attr 'unsafe-inline'";

    private Pages() {}

    static MutableHttpResponse<ModelAndView<Map<String, Object>>> page(HttpStatus status, String view, Object model) {
        return page(status, view, model, POLICY);
    }

    static MutableHttpResponse<ModelAndView<Map<String, Object>>> explorer(String view, Object model) {
        return page(HttpStatus.OK, view, model, EXPLORER_POLICY);
    }

    private static MutableHttpResponse<ModelAndView<Map<String, Object>>> page(
            HttpStatus status, String view, Object model, String policy) {
        return HttpResponse.<ModelAndView<Map<String, Object>>>status(status)
                .body(new ModelAndView<>(view, Map.of("page", model)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
