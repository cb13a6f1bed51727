package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** It is gone; nothing is shared there any more. */
@Serdeable
@EventType("*.context.closed")
public record ContextClosed(Context context) implements Event {

    @Override
    public UUID subject() {
        return context.id();
    }
}
