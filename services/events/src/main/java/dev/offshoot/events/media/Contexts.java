package dev.offshoot.events.media;

import dev.offshoot.contracts.media.ContextClosed;
import dev.offshoot.contracts.media.ContextMember;
import dev.offshoot.contracts.media.ContextMembersChanged;
import dev.offshoot.contracts.media.ContextOpened;
import dev.offshoot.events.event.Event;
import dev.offshoot.messaging.Outbox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells media who may share in an event: its owner and its team's accounts; those who edit it manage there. */
@Singleton
public class Contexts {

    private final ContextMemberRepository members;
    private final Outbox outbox;

    Contexts(ContextMemberRepository members, Outbox outbox) {
        this.members = members;
        this.outbox = outbox;
    }

    /** Who shares there now: account and whether it manages. */
    public Map<UUID, Boolean> membersOf(Event event) {
        return members.find(event.key()).stream()
                .collect(Collectors.toMap(ContextMemberRow::userId, ContextMemberRow::manager));
    }

    public void opened(Event event) {
        outbox.append(new ContextOpened(
                MediaReferences.contextOf(event),
                event.presentation().category().toString(),
                membersOf(event).entrySet().stream().map(Contexts::member).toList()));
    }

    /** @param before as {@link #membersOf} said before the change */
    public void changed(Event event, Map<UUID, Boolean> before) {
        Map<UUID, Boolean> now = membersOf(event);
        List<ContextMember> added = now.entrySet().stream()
                .filter(member -> !member.getValue().equals(before.get(member.getKey())))
                .map(Contexts::member)
                .toList();
        List<UUID> removed =
                before.keySet().stream().filter(user -> !now.containsKey(user)).toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            outbox.append(new ContextMembersChanged(MediaReferences.contextOf(event), added, removed));
        }
    }

    public void closed(Event event) {
        outbox.append(new ContextClosed(MediaReferences.contextOf(event)));
    }

    private static ContextMember member(Map.Entry<UUID, Boolean> member) {
        return new ContextMember(member.getKey(), member.getValue());
    }
}
