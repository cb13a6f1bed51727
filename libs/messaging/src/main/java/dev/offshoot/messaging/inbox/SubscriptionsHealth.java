package dev.offshoot.messaging.inbox;

import io.micronaut.context.annotation.Requires;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;

/** A service is not ready before its queue exists: events published until then would pass it by. */
@Singleton
@Readiness
@Requires(property = "offshoot.mode", value = "serve")
@Requires(property = "offshoot.database.enabled", notEquals = "false")
class SubscriptionsHealth extends AbstractHealthIndicator<Map<String, Object>> {

    private final QueueBindings bindings;

    SubscriptionsHealth(QueueBindings bindings) {
        this.bindings = bindings;
    }

    @Override
    protected Map<String, Object> getHealthInformation() {
        healthStatus = bindings.areMade() ? HealthStatus.UP : HealthStatus.DOWN;
        return Map.of();
    }

    @Override
    protected String getName() {
        return "subscriptions";
    }
}
