package dev.offshoot.identity.revocation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.offshoot.identity.RevocationList;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What this instance knows to be revoked. Entries live 11 minutes: every token they could stop is dead by then. There is
 * no upper bound, because a forgotten entry would let a revoked token in.
 */
@Singleton
public class Revocations {

    private static final Duration KEPT = Duration.ofMinutes(11);

    private final Cache<UUID, Boolean> sessions;
    private final Cache<UUID, Access> users;
    private final Cache<String, Boolean> keys;
    private final Cache<String, Boolean> clients;

    public Revocations(InstantSource clock) {
        sessions = memory(clock);
        users = memory(clock);
        keys = memory(clock);
        clients = memory(clock);
    }

    public boolean isSessionEnded(UUID session) {
        return sessions.getIfPresent(session) != null;
    }

    public boolean isDeactivated(UUID user) {
        Access access = users.getIfPresent(user);
        return access != null && !access.active();
    }

    /** Tokens of this person with a lower {@code ver} are outdated. */
    public int leastAccessVersion(UUID user) {
        Access access = users.getIfPresent(user);
        return access == null ? 0 : access.version();
    }

    public boolean isKeyRevoked(String keyId) {
        return keys.getIfPresent(keyId) != null;
    }

    public boolean isClientDisabled(String client) {
        return clients.getIfPresent(client) != null;
    }

    /** Adds what auth lists; what is known already stays. */
    public void add(RevocationList list) {
        list.sessions().forEach(this::endSession);
        list.users().forEach(user -> changeAccess(user.id(), user.accessVersion(), user.active()));
        list.keys().forEach(key -> keys.put(key, true));
        list.clients().forEach(client -> clients.put(client, true));
    }

    public void endSession(UUID session) {
        sessions.put(session, true);
    }

    /** Of two announcements the one with the higher version counts; of two with the same one, the stricter. */
    public void changeAccess(UUID user, int version, boolean active) {
        users.asMap().merge(user, new Access(version, active), Access::stricter);
    }

    private static <K, V> Cache<K, V> memory(InstantSource clock) {
        return Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    private record Access(int version, boolean active) {

        Access stricter(Access other) {
            if (version == other.version) {
                return new Access(version, active && other.active);
            }
            return version > other.version ? this : other;
        }
    }
}
