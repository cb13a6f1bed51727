package dev.offshoot.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who made the request. A controller method takes it as a parameter. */
public sealed interface Caller {

    Set<String> roles();

    /** A person's permissions or a service's scopes, in the same words. */
    Set<String> permissions();

    default boolean hasRole(String role) {
        return roles().contains(role);
    }

    default boolean may(String permission) {
        return permissions().contains(permission);
    }

    /** For audit columns: the user's UUID, {@code service:<name>} or {@code anonymous}. */
    String name();

    /**
     * A signed-in person.
     *
     * @param accessVersion the {@code ver} claim
     * @param authenticatedAt when the person last proved who they are
     * @param methods the {@code amr} claim
     * @param actor who acts on the person's behalf, if somebody does
     */
    record Person(
            UUID id,
            UUID sessionId,
            int accessVersion,
            Set<String> roles,
            Set<String> permissions,
            Instant authenticatedAt,
            List<String> methods,
            @Nullable UUID actor)
            implements Caller {

        @Override
        public String name() {
            return id.toString();
        }
    }

    /** Another service, by its own client-credentials token; never a person. */
    record Service(String client, Set<String> permissions) implements Caller {

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public String name() {
            return "service:" + client;
        }
    }

    /** Nobody: the request carried no token. */
    record Anonymous() implements Caller {

        @Override
        public Set<String> roles() {
            return Set.of();
        }

        @Override
        public Set<String> permissions() {
            return Set.of();
        }

        @Override
        public String name() {
            return "anonymous";
        }
    }
}
