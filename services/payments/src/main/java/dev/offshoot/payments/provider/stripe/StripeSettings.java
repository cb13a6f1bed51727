package dev.offshoot.payments.provider.stripe;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param secretKey {@code sk_live_…}, {@code sk_test_…} or a restricted key {@code rk_…}; null: no Stripe here
 * @param webhookSecrets {@code whsec_…}, one or, while it is exchanged, two with a comma between
 * @param apiBase where Stripe's API is
 */
@ConfigurationProperties("offshoot.payments.stripe")
public record StripeSettings(
        @Nullable String secretKey,
        @Nullable String webhookSecrets,
        @Bindable(defaultValue = "https://api.stripe.com") String apiBase) {

    private static final int MOST_SECRETS = 2;

    public boolean configured() {
        return present(secretKey);
    }

    List<String> secrets() {
        String text = webhookSecrets;
        return text == null
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(secret -> !secret.isEmpty())
                        .toList();
    }

    boolean tooManySecrets() {
        return secrets().size() > MOST_SECRETS;
    }

    /** A key of Stripe's test mode moves no real money. */
    boolean testKey() {
        String key = secretKey;
        return key != null && (key.startsWith("sk_test_") || key.startsWith("rk_test_"));
    }

    private static boolean present(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "StripeSettings[" + (configured() ? "configured" : "not configured") + "]";
    }
}
