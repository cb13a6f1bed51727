package dev.offshoot.identity.revocation;

import dev.offshoot.identity.IdentitySettings;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Not ready until auth's revocations are read; after a while ready without them, so that auth's absence stops nobody. */
@Singleton
@Readiness
@Requires(property = "offshoot.mode", value = "serve")
class RevocationHealth implements HealthIndicator {

    private final RevocationReader reader;
    private final InstantSource clock;
    private final Instant patientUntil;

    RevocationHealth(RevocationReader reader, IdentitySettings settings, InstantSource clock) {
        this.reader = reader;
        this.clock = clock;
        this.patientUntil = clock.instant().plus(settings.revocationsAwaited());
    }

    @Override
    public Publisher<HealthResult> getResult() {
        boolean complete = reader.isComplete();
        boolean ready = complete || clock.instant().isAfter(patientUntil);
        return Publishers.just(HealthResult.builder("revocations", ready ? HealthStatus.UP : HealthStatus.DOWN)
                .details(Map.of("complete", complete))
                .build());
    }
}
