package dev.offshoot.messaging.inbox;

import dev.offshoot.messaging.deferred.Message;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What may be done with deliveries whose subjects this transaction holds.
 *
 * @param fresh effects that did not happen yet
 * @param held per subject, the events that wait for an attempt of theirs: two stand for more
 */
record Admission(Set<InboxKey> fresh, Map<UUID, Set<UUID>> held) {

    /** Answers true once: the same delivery twice in one batch is one effect. */
    boolean admits(InboxKey key) {
        return fresh.remove(key);
    }

    /** Whether an earlier event of its subject waits. */
    boolean holdsBack(Message message) {
        Set<UUID> waiting = held.getOrDefault(message.envelope().subject(), Set.of());
        return waiting.stream()
                .anyMatch(event -> !event.equals(message.envelope().id()));
    }
}
