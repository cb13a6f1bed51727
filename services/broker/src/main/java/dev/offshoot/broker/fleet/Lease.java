package dev.offshoot.broker.fleet;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Set;

/**
 * What an instance of the broker says of itself while it lives.
 *
 * @param number the routing it applied
 * @param healthy services of which it knows a healthy instance
 */
@Serdeable
public record Lease(String instance, int number, Set<String> healthy) {}
