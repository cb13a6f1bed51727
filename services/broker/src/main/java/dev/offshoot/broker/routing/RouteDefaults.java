package dev.offshoot.broker.routing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * What a route says that says nothing.
 *
 * @param deadline to the answer's head
 * @param idle without a byte while bodies flow
 * @param body most bytes of a request's body
 * @param inFlight most requests a service has at once
 */
@ConfigurationProperties("offshoot.broker.limits")
record RouteDefaults(
        @Bindable(defaultValue = "30s") Duration deadline,
        @Bindable(defaultValue = "60s") Duration idle,
        @Bindable(defaultValue = "1048576") long body,
        @Bindable(defaultValue = "1000") int inFlight) {}
