package dev.offshoot.auth.page;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import java.util.Map;

/** A rendered page with the headers every page of auth carries. */
final class PageAnswer {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private PageAnswer() {}

    static MutableHttpResponse<ModelAndView<Map<String, LinkPage>>> of(HttpStatus status, LinkPage page) {
        MutableHttpResponse<ModelAndView<Map<String, LinkPage>>> response = HttpResponse.status(status);
        return response.body(new ModelAndView<>("link", Map.of("page", page)))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", POLICY)
                // Under no-referrer browsers send "Origin: null" with a form, which the broker refuses.
                .header("Referrer-Policy", "same-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
