package dev.offshoot.broker.platform;

import dev.offshoot.broker.edge.Environment;
import dev.offshoot.service.MissingSetting;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;

/** What the broker cannot do without, said in one sentence before the edge opens; only the inner port listens by then. */
@Singleton
class RequiredSettings {

    private final Environment environment;
    private final String publicUrl;
    private final String clientSecret;

    RequiredSettings(
            @Property(name = "offshoot.environment", defaultValue = "local") String environment,
            @Property(name = "offshoot.public-url", defaultValue = "") String publicUrl,
            @Property(name = "offshoot.broker.client-secret", defaultValue = "") String clientSecret) {
        this.environment = new Environment(environment);
        this.publicUrl = publicUrl;
        this.clientSecret = clientSecret;
    }

    void check() {
        if (clientSecret.isBlank()) {
            throw MissingSetting.of(
                    "offshoot.broker.client-secret",
                    "auth's clients file needs a client 'broker' with scopes auth:exchange, auth:directory, realtime:ask,"
                            + " operations:read, extraction:observe");
        }
        if (publicUrl.isBlank() && !environment.isLocal()) {
            throw MissingSetting.of("offshoot.public-url", "it is the address people type");
        }
    }
}
