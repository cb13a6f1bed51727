package dev.offshoot.payments.provider.stripe;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.offshoot.service.MissingSetting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sentences of §7 about Stripe. */
class StripeCheckTest {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "JPY");

    @Test
    void neitherOrBothAreFine() {
        assertThatNoException().isThrownBy(() -> check(null, null, true, CURRENCIES));
        assertThatNoException().isThrownBy(() -> check("sk_live_x", "whsec_a,whsec_b", true, CURRENCIES));
        assertThatNoException().isThrownBy(() -> check("sk_test_x", "whsec_a", false, CURRENCIES));
    }

    @Test
    void oneWithoutTheOtherIsNamed() {
        refused("OFFSHOOT_PAYMENTS_STRIPE_WEBHOOK_SECRETS is not", () -> check("sk_live_x", " ", false, CURRENCIES));
        refused("OFFSHOOT_PAYMENTS_STRIPE_SECRET_KEY is not", () -> check(null, "whsec_a", false, CURRENCIES));
        refused("more than two", () -> check("sk_live_x", "a,b,c", false, CURRENCIES));
    }

    @Test
    void aTestKeyIsRefusedInProduction() {
        refused("is a test key", () -> check("sk_test_x", "whsec_a", true, CURRENCIES));
        refused("is a test key", () -> check("rk_test_x", "whsec_a", true, CURRENCIES));
    }

    @Test
    void aCurrencyThatStripeCountsDifferentlyIsNamed() {
        refused("ISK, MGA", () -> check("sk_live_x", "whsec_a", true, List.of("EUR", "MGA", "ISK")));
    }

    private static void check(
            @Nullable String key, @Nullable String secrets, boolean production, List<String> currencies) {
        StripeCheck.require(new StripeSettings(key, secrets, "http://localhost"), currencies, production);
    }

    private static void refused(String part, Runnable check) {
        assertThatExceptionOfType(MissingSetting.class).isThrownBy(check::run).withMessageContaining(part);
    }
}
