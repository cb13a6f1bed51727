package dev.offshoot.contracts.media;

import dev.offshoot.contracts.Event;
import dev.offshoot.contracts.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * Who shares resources there is different.
 *
 * @param added newcomers, and members whose manager flag is another now; with removed at most 1 000
 */
@Serdeable
@EventType("*.context.members-changed")
public record ContextMembersChanged(Context context, List<ContextMember> added, List<UUID> removed) implements Event {

    @Override
    public UUID subject() {
        return context.id();
    }
}
