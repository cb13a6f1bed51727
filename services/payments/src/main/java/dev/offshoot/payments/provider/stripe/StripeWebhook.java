package dev.offshoot.payments.provider.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import dev.offshoot.payments.provider.ProviderSettings;
import dev.offshoot.payments.provider.Signal;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stripe's webhooks: the signature over the raw body, and of the body its ids. */
final class StripeWebhook {

    private final List<String> secrets;
    private final JsonMapper json;

    /** @param secrets all are tried, so that they can be exchanged without a gap */
    StripeWebhook(List<String> secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    Optional<Signal> read(String signature, byte[] body, Instant now) {
        String payload = new String(body, StandardCharsets.UTF_8);
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return secrets.stream().anyMatch(secret -> signed(payload, signature, secret, clock))
                ? signal(body)
                : Optional.empty();
    }

    private static boolean signed(String payload, String signature, String secret, Clock clock) {
        try {
            return Webhook.Signature.verifyHeader(
                    payload, signature, secret, ProviderSettings.SIGNATURE_AGE.toSeconds(), clock);
        } catch (SignatureVerificationException _) {
            return false;
        }
    }

    private Optional<Signal> signal(byte[] body) {
        try {
            @Nullable JsonNode event = json.readValue(body, JsonNode.class);
            @Nullable String id = text(event, "id");
            @Nullable String kind = text(event, "type");
            return id == null || kind == null ? Optional.empty() : Optional.of(signal(id, kind, object(event)));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Signal signal(String id, String kind, @Nullable JsonNode object) {
        boolean session = kind.startsWith("checkout.session.");
        boolean intent = kind.startsWith("payment_intent.");
        return new Signal(
                id, kind, session ? text(object, "id") : null, text(object, intent ? "id" : "payment_intent"));
    }

    private static @Nullable JsonNode object(@Nullable JsonNode event) {
        @Nullable JsonNode data = event != null && event.isObject() ? event.get("data") : null;
        return data == null || !data.isObject() ? null : data.get("object");
    }

    private static @Nullable String text(@Nullable JsonNode node, String name) {
        @Nullable JsonNode value = node == null || !node.isObject() ? null : node.get(name);
        return value == null || !value.isString() ? null : value.getStringValue();
    }
}
