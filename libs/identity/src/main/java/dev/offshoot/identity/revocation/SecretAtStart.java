package dev.offshoot.identity.revocation;

import dev.offshoot.identity.RevocationSource;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** Without its secret a service would start, and never learn from auth whose token is revoked. */
@Singleton
@Requires(property = "offshoot.mode", value = "serve")
class SecretAtStart {

    private final RevocationSource source;
    private final String service;
    private final Environment environment;

    SecretAtStart(RevocationSource source, @Value("${offshoot.service}") String service, Environment environment) {
        this.source = source;
        this.service = service;
        this.environment = environment;
    }

    /** Before anything else starts. Auth itself asks nobody. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void require(StartupEvent started) {
        String setting = "offshoot." + service + ".client-secret";
        boolean asksAuth = source instanceof PublishedRevocations;
        if (asksAuth
                && environment.getProperty(setting, String.class).orElse("").isBlank()) {
            throw MissingSetting.of(
                    setting, "auth's clients file needs a client '" + service + "' with the hash of the same secret");
        }
    }
}
