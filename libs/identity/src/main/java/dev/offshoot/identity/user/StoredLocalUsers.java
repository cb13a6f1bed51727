package dev.offshoot.identity.user;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.identity.revocation.Revocations;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The users table behind a cache of those known to be active. A row read inside a transaction is not cached: the
 * transaction may be the one that made it, and may roll back.
 */
@Singleton
@Requires(missingBeans = LocalUsers.class)
class StoredLocalUsers implements LocalUsers {

    private static final int MOST_CACHED = 20_000;

    /** Shorter than a deactivation is remembered, which therefore always wins over a cached row. */
    private static final Duration CACHED = Duration.ofMinutes(10);

    private final UserRows rows;
    private final Revocations revocations;
    private final Cache<UUID, Long> active = Caffeine.newBuilder()
            .maximumSize(MOST_CACHED)
            .expireAfterWrite(CACHED)
            .build();

    StoredLocalUsers(UserRows rows, Revocations revocations) {
        this.rows = rows;
        this.revocations = revocations;
    }

    @Override
    public long idOf(UUID user) {
        return Objects.requireNonNull(idsOf(Set.of(user)).get(user));
    }

    @Override
    public Map<UUID, Long> idsOf(Collection<UUID> users) {
        Set<UUID> wanted = new HashSet<>(users);
        Map<UUID, Long> ids = new HashMap<>(active.getAllPresent(wanted));
        wanted.removeAll(ids.keySet());
        if (!wanted.isEmpty()) {
            readOrMake(wanted).forEach((user, row) -> ids.put(user, row.id()));
        }
        return ids;
    }

    @Override
    public boolean isActive(UUID user) {
        if (revocations.isDeactivated(user)) {
            return false;
        }
        if (active.getIfPresent(user) != null) {
            return true;
        }
        UserRow row = read(Set.of(user)).get(user);
        return row == null || row.active();
    }

    private Map<UUID, UserRow> readOrMake(Set<UUID> users) {
        Map<UUID, UserRow> known = read(users);
        if (known.size() == users.size()) {
            return known;
        }
        Set<UUID> missing = new HashSet<>(users);
        missing.removeAll(known.keySet());
        rows.add(missing);
        return read(users);
    }

    private Map<UUID, UserRow> read(Set<UUID> users) {
        Map<UUID, UserRow> found = rows.find(users);
        if (!rows.isInTransaction()) {
            found.forEach((user, row) -> cache(user, row));
        }
        return found;
    }

    private void cache(UUID user, UserRow row) {
        if (row.active()) {
            active.put(user, row.id());
        }
    }
}
