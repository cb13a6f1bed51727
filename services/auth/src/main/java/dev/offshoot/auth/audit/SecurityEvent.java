package dev.offshoot.auth.audit;

import dev.offshoot.auth.visitor.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param actor a user's UUID, {@code service:<name>} or {@code anonymous}
 * @param details never a password, token, hash or address
 */
public record SecurityEvent(
        SecurityEventType type,
        @Nullable UUID user,
        String actor,
        @Nullable UUID session,
        @Nullable Visitor visitor,
        Map<String, String> details) {

    public static SecurityEvent by(String actor, SecurityEventType type, @Nullable UUID user) {
        return new SecurityEvent(type, user, actor, null, null, Map.of());
    }

    public SecurityEvent from(@Nullable Visitor visitor) {
        return new SecurityEvent(type, user, actor, session, visitor, details);
    }

    public SecurityEvent in(@Nullable UUID session) {
        return new SecurityEvent(type, user, actor, session, visitor, details);
    }

    public SecurityEvent with(String name, String value) {
        Map<String, String> more = new HashMap<>(details);
        more.put(name, value);
        return new SecurityEvent(type, user, actor, session, visitor, Map.copyOf(more));
    }
}
