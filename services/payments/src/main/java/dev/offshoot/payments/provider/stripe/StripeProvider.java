package dev.offshoot.payments.provider.stripe;

import dev.offshoot.payments.provider.OpenSession;
import dev.offshoot.payments.provider.OpenedSession;
import dev.offshoot.payments.provider.OrderedRefund;
import dev.offshoot.payments.provider.Provider;
import dev.offshoot.payments.provider.RefundView;
import dev.offshoot.payments.provider.SessionView;
import dev.offshoot.payments.provider.Signal;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Made with every instance; Stripe's own classes are loaded by the first call. */
@Singleton
class StripeProvider implements Provider {

    static final String CODE = "stripe";

    private final StripeSettings settings;
    private final JsonMapper json;
    private final InstantSource clock;
    private volatile @Nullable StripeCalls calls;

    StripeProvider(StripeSettings settings, JsonMapper json, InstantSource clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public OpenedSession open(OpenSession order) {
        return calls().open(order);
    }

    @Override
    public SessionView look(String session) {
        return calls().look(session);
    }

    @Override
    public SessionView close(String session) {
        return calls().close(session);
    }

    @Override
    public RefundView refund(OrderedRefund order) {
        return calls().refund(order);
    }

    @Override
    public Optional<Signal> verify(Map<String, String> headers, byte[] body) {
        String signature = headers.get("stripe-signature");
        return signature == null
                ? Optional.empty()
                : new StripeWebhook(settings.secrets(), json).read(signature, body, clock.instant());
    }

    private StripeCalls calls() {
        StripeCalls known = calls;
        if (known == null) {
            known = new StripeCalls(
                    Objects.requireNonNull(settings.secretKey(), "Stripe is not configured"), settings.apiBase());
            calls = known;
        }
        return known;
    }
}
