package dev.offshoot.contracts.broker;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * No instance of the broker has found a healthy instance of this service for ten seconds.
 *
 * @param since when the last one was gone
 */
@Serdeable
@EventType("broker.service.lost")
public record ServiceLost(String service, Instant since) implements Event {

    @Override
    public UUID subject() {
        return subjectOf(service);
    }

    /** The same for every event about one service, so that they keep their order. */
    static UUID subjectOf(String service) {
        return UUID.nameUUIDFromBytes(("broker.service." + service).getBytes(StandardCharsets.UTF_8));
    }
}
