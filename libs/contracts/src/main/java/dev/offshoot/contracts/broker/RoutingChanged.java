package dev.offshoot.contracts.broker;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A number of the routing took effect. There is one routing, so all of these are about the same subject and keep their
 * order.
 *
 * @param source deployment, operator or rollback
 * @param routes ids of the routes that were added, removed or changed
 * @param actor a person's UUID or {@code service:<name>}; {@code service:broker} for a deployment's files
 */
@Serdeable
@EventType("broker.routing.changed")
public record RoutingChanged(int number, String source, List<String> routes, String actor) implements Event {

    private static final UUID ROUTING = UUID.nameUUIDFromBytes("broker.routing".getBytes(StandardCharsets.UTF_8));

    @Override
    public UUID subject() {
        return ROUTING;
    }
}
