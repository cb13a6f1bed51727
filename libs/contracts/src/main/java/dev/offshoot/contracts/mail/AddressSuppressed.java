package dev.offshoot.contracts.mail;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** Mail no longer sends to this person's address; the address itself does not travel. */
@Serdeable
@EventType("mail.address.suppressed")
public record AddressSuppressed(UUID userId, String reason) implements Event {

    @Override
    public UUID subject() {
        return userId;
    }
}
