package dev.offshoot.payments.signal;

import static dev.offshoot.payments.signal.SignalProblem.BAD_SIGNATURE;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.payments.provider.Provider;
import dev.offshoot.payments.provider.Signal;
import dev.offshoot.payments.provider.choice.Providers;
import dev.offshoot.web.WebProblem;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What providers tell. Anonymous, but signed over the raw body; answered once it is stored. */
@Controller("/api/payments/webhooks")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class WebhookController {

    private static final int LARGEST = 256 * 1024;

    private final Providers providers;
    private final Signals signals;

    WebhookController(Providers providers, Signals signals) {
        this.providers = providers;
        this.signals = signals;
    }

    @Post("/stripe")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.OK)
    void stripe(HttpRequest<?> request, @Body byte[] body) {
        receive("stripe", request, body);
    }

    @Post("/fake")
    @Consumes(MediaType.ALL)
    @Status(HttpStatus.OK)
    void fake(HttpRequest<?> request, @Body byte[] body) {
        receive("fake", request, body);
    }

    private void receive(String name, HttpRequest<?> request, byte[] body) {
        Provider provider =
                providers.find(name).orElseThrow(() -> WebProblem.NOT_FOUND.because("No such provider here"));
        if (body.length > LARGEST) {
            throw WebProblem.BODY_TOO_LARGE.because("A webhook holds at most 256 KB");
        }
        Signal signal = provider.verify(headers(request), body)
                .orElseThrow(() -> BAD_SIGNATURE.because("The signature does not fit, or is too old"));
        signals.store(name, signal);
    }

    private static Map<String, String> headers(HttpRequest<?> request) {
        Map<String, String> headers = new HashMap<>();
        request.getHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }
}
