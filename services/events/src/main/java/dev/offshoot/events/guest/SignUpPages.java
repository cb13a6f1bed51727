package dev.offshoot.events.guest;

import dev.offshoot.events.platform.PageWords;
import dev.offshoot.events.platform.Pages;
import dev.offshoot.web.ProblemException;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;

/** The two pages a form leads to, in the visitor's language. */
@Singleton
class SignUpPages {

    private final Pages pages;
    private final ClientAddress addresses;

    SignUpPages(Pages pages, ClientAddress addresses) {
        this.pages = pages;
        this.addresses = addresses;
    }

    String networkOf(HttpRequest<?> request) {
        return addresses.networkOf(request);
    }

    HttpResponse<?> taken(HttpRequest<?> request) {
        return notice(HttpStatus.ACCEPTED, "sign-up.title", "sign-up.taken", request);
    }

    HttpResponse<?> refused(ProblemException problem, HttpRequest<?> request) {
        String reason = "sign-up.refused." + problem.type().name().toLowerCase(Locale.ROOT);
        return notice(problem.type().status(), "sign-up.refused.title", reason, request);
    }

    private HttpResponse<?> notice(HttpStatus status, String title, String message, HttpRequest<?> request) {
        PageWords words = PageWords.of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
        String known = words.words().containsKey(message) ? message : "sign-up.refused.other";
        return pages.show(
                status,
                "notice.jte",
                Map.of(
                        "locale", words.locale().getLanguage(),
                        "title", words.get(title),
                        "message", words.get(known)));
    }
}
