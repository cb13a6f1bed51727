package dev.offshoot.payments.provider.fake;

import dev.offshoot.payments.provider.ProviderSettings;
import dev.offshoot.payments.provider.ProviderSilent;
import io.micronaut.context.BeanProvider;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts hints to this service's own public route, as a provider outside would. */
@Singleton
class FakeWebhookSender {

    private static final Logger LOG = LoggerFactory.getLogger(FakeWebhookSender.class);
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    private final BeanProvider<EmbeddedServer> server;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ProviderSettings.PATIENCE).build();

    FakeWebhookSender(BeanProvider<EmbeddedServer> server) {
        this.server = server;
    }

    /** @throws ProviderSilent when it was not taken; one that was refused is not worth another try */
    void send(SignedHint hint) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        server.get().getURI().resolve("/api/payments/webhooks/" + FakeProvider.CODE))
                .timeout(ProviderSettings.PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(hint.body()));
        hint.headers().forEach(request::header);
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= BROKEN) {
                throw new ProviderSilent(FakeProvider.CODE, "could not deliver a webhook: " + status);
            }
            if (status >= REFUSED) {
                LOG.info("A webhook of the fake provider was refused with {}", status);
            }
        } catch (IOException away) {
            throw new ProviderSilent(FakeProvider.CODE, "could not deliver a webhook", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ProviderSilent(FakeProvider.CODE, "was interrupted", interrupted);
        }
    }
}
