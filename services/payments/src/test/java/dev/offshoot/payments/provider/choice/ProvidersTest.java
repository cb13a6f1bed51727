package dev.offshoot.payments.provider.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.payments.provider.stripe.StripeSettings;
import dev.offshoot.service.MissingSetting;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenario 1: production takes no toy money, and says what to set. */
class ProvidersTest {

    private static final StripeSettings NO_STRIPE = new StripeSettings(null, null, "https://api.stripe.com");

    @Test
    void productionRefusesTheFakeProviderInTheWordsOfTheSpecification() {
        assertThatExceptionOfType(MissingSetting.class)
                .isThrownBy(() -> Providers.requireReal(List.of("fake"), true))
                .withMessage("the fake provider takes no real money. Set OFFSHOOT_PAYMENTS_STRIPE_SECRET_KEY"
                        + " and OFFSHOOT_PAYMENTS_STRIPE_WEBHOOK_SECRETS.");
    }

    @Test
    void withoutStripesKeyTheFakeProviderIsOffered() {
        assertThat(Providers.offered(null, NO_STRIPE)).containsExactly("fake");
        assertThat(Providers.offered(null, new StripeSettings("sk_live_1", "whsec_1", "https://api.stripe.com")))
                .containsExactly("stripe");
        assertThat(Providers.offered("stripe, fake", NO_STRIPE)).containsExactly("stripe", "fake");
    }
}
