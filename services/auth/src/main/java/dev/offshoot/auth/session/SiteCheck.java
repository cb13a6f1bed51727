package dev.offshoot.auth.session;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** Whether a request comes from a page of this platform, or from no page at all. */
@Singleton
public class SiteCheck {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final List<String> origins;

    SiteCheck(
            @Value("${offshoot.public-origins:}") List<String> origins,
            @Value("${offshoot.public-url:`http://localhost:8080`}") String publicUrl) {
        List<String> listed =
                origins.stream().filter(origin -> !origin.isBlank()).toList();
        this.origins = listed.isEmpty() ? List.of(originOf(publicUrl)) : listed;
    }

    /** @throws dev.offshoot.web.ProblemException 403 cross-site */
    public void require(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean foreign = origin != null && !origins.contains(origin);
        if (foreign || "cross-site".equals(request.getHeaders().get(FETCH_SITE))) {
            throw SessionProblem.CROSS_SITE.because("The request comes from another site");
        }
    }

    private static String originOf(String url) {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
