package dev.offshoot.payments.provider.stripe;

import dev.offshoot.service.MissingSetting;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What would go wrong with Stripe unseen, found at start. */
public final class StripeCheck {

    /** Where Stripe counts in other minor units than ISO 4217 (docs.stripe.com/currencies). */
    private static final Set<String> OTHER_MINOR_UNITS = Set.of("ISK", "UGX", "MGA", "BHD", "JOD", "KWD", "OMR", "TND");

    private static final String KEY = "OFFSHOOT_PAYMENTS_STRIPE_SECRET_KEY";
    private static final String SECRETS = "OFFSHOOT_PAYMENTS_STRIPE_WEBHOOK_SECRETS";

    private StripeCheck() {}

    /** @throws MissingSetting in one sentence for the operator */
    public static void require(StripeSettings settings, Collection<String> currencies, boolean production) {
        problem(settings, currencies, production).ifPresent(sentence -> {
            throw new MissingSetting(sentence);
        });
    }

    private static Optional<String> problem(
            StripeSettings settings, Collection<String> currencies, boolean production) {
        boolean secrets = !settings.secrets().isEmpty();
        if (!settings.configured()) {
            return secrets ? Optional.of(SECRETS + " is set and " + KEY + " is not; set both.") : Optional.empty();
        }
        if (!secrets) {
            return Optional.of(KEY + " is set and " + SECRETS + " is not; set both.");
        }
        if (settings.tooManySecrets()) {
            return Optional.of(SECRETS + " holds more than two; keep the current one and the one before.");
        }
        if (production && settings.testKey()) {
            return Optional.of(KEY + " is a test key, which takes no real money; set a live one.");
        }
        return unusable(currencies);
    }

    private static Optional<String> unusable(Collection<String> currencies) {
        List<String> refused = currencies.stream()
                .filter(currency -> OTHER_MINOR_UNITS.contains(currency)
                        || Currency.getInstance(currency).getDefaultFractionDigits() < 0)
                .sorted()
                .toList();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of("OFFSHOOT_PAYMENTS_CURRENCIES holds " + String.join(", ", refused)
                        + ", whose minor unit at Stripe is another than in ISO 4217; take it out.");
    }
}
