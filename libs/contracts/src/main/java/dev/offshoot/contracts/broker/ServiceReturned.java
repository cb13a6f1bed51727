package dev.offshoot.contracts.broker;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/**
 * A service that had been lost has a healthy instance again.
 *
 * @param since when it returned
 */
@Serdeable
@EventType("broker.service.returned")
public record ServiceReturned(String service, Instant since) implements Event {

    @Override
    public UUID subject() {
        return ServiceLost.subjectOf(service);
    }
}
