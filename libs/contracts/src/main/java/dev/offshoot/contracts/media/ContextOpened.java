package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Something in which people may share resources exists.
 *
 * @param flavour a word of the owner, such as an event's category
 * @param members at most 1 000; more follow as changes
 */
@Serdeable
@EventType("*.context.opened")
public record ContextOpened(Context context, String flavour, List<ContextMember> members) implements Event {

    @Override
    public UUID subject() {
        return context.id();
    }
}
