package dev.offshoot.payments.provider.choice;

import dev.offshoot.payments.provider.Provider;
import dev.offshoot.payments.provider.stripe.StripeCheck;
import dev.offshoot.payments.provider.stripe.StripeSettings;
import dev.offshoot.payments.settings.PaymentsSettings;
import dev.offshoot.payments.settings.Platform;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The providers by name; the first that is offered takes new payments. Refuses at start what would take no real money. */
@Context
@Requires(property = "offshoot.mode", notEquals = "command")
public class Providers {

    private static final String FAKE = "fake";
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final Map<String, Provider> known;
    private final List<String> offered;

    Providers(
            Collection<Provider> all,
            @Nullable @Property(name = "offshoot.payments.providers") String configured,
            StripeSettings stripe,
            PaymentsSettings settings,
            Platform platform) {
        this.known = all.stream().collect(Collectors.toMap(Provider::code, Function.identity()));
        this.offered = offered(configured, stripe);
        requireReal(offered, platform.production());
        StripeCheck.require(stripe, settings.currencies(), platform.production());
        if (!known.keySet().containsAll(offered) || offered.isEmpty()) {
            throw new MissingSetting("OFFSHOOT_PAYMENTS_PROVIDERS holds one or both of stripe and fake.");
        }
        LOG.info("Payments go through {}", offered.contains(FAKE) ? "the fake provider; no money moves" : offered);
    }

    /** The one that takes new card payments. */
    public Provider forCards() {
        return get(offered.getFirst());
    }

    /** Also one that is no longer offered: its sessions and refunds go on. */
    public Provider get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("No provider is named " + code));
    }

    public Optional<Provider> find(String code) {
        return Optional.ofNullable(known.get(code));
    }

    static void requireReal(List<String> offered, boolean production) {
        if (production && offered.contains(FAKE)) {
            throw new MissingSetting("the fake provider takes no real money. Set OFFSHOOT_PAYMENTS_STRIPE_SECRET_KEY"
                    + " and OFFSHOOT_PAYMENTS_STRIPE_WEBHOOK_SECRETS.");
        }
    }

    static List<String> offered(@Nullable String configured, StripeSettings stripe) {
        if (configured == null || configured.isBlank()) {
            return List.of(stripe.configured() ? "stripe" : FAKE);
        }
        return List.of(configured.strip().split("\\s*,\\s*"));
    }
}
