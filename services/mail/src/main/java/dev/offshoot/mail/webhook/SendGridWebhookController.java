package dev.offshoot.mail.webhook;

import static dev.offshoot.mail.webhook.WebhookProblem.BAD_SIGNATURE;
import static dev.offshoot.mail.webhook.WebhookProblem.WEBHOOK_UNREADABLE;

import dev.offshoot.identity.AllowAnonymous;
import dev.offshoot.messaging.json.EventJson;
import dev.offshoot.web.WebProblem;
import dev.offshoot.web.limit.RateLimiter;
import dev.offshoot.web.network.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What SendGrid tells about mails it took. Anonymous, but signed. */
@Controller("/api/mail/webhooks/sendgrid")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowAnonymous
class SendGridWebhookController {

    /** Mail's own limit is that of files. */
    private static final int MOST_BYTES = 1024 * 1024;

    private final WebhookSignature signature;
    private final ProviderEvents events;
    private final EventJson json;
    private final RateLimiter limits;
    private final ClientAddress addresses;
    private final WebhookMetrics metrics;

    SendGridWebhookController(
            WebhookSignature signature,
            ProviderEvents events,
            EventJson json,
            RateLimiter limits,
            ClientAddress addresses,
            WebhookMetrics metrics) {
        this.signature = signature;
        this.events = events;
        this.json = json;
        this.limits = limits;
        this.addresses = addresses;
        this.metrics = metrics;
    }

    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Status(HttpStatus.NO_CONTENT)
    void receive(
            HttpRequest<?> request,
            @Nullable @Header("X-Twilio-Email-Event-Webhook-Signature") String signed,
            @Nullable @Header("X-Twilio-Email-Event-Webhook-Timestamp") String timestamp,
            @Body byte[] body) {
        if (body.length > MOST_BYTES) {
            throw WebProblem.BODY_TOO_LARGE.because("A batch may have " + MOST_BYTES + " bytes");
        }
        if (!signature.verifies(signed, timestamp, body)) {
            metrics.refused();
            limits.require("bad-webhook-signature", "60/1m", addresses.networkOf(request));
            throw BAD_SIGNATURE.because("The signature does not fit");
        }
        read(body).forEach(event -> metrics.count(event, events.apply(event)));
    }

    private List<ProviderEvent> read(byte[] body) {
        try {
            List<ProviderEvent> read = new ArrayList<>();
            for (JsonNode event :
                    json.parse(new String(body, StandardCharsets.UTF_8)).values()) {
                read.add(json.bind(event, ProviderEvent.class));
            }
            return read;
        } catch (IOException _) {
            throw WEBHOOK_UNREADABLE.because("The body is no list of events");
        }
    }
}
