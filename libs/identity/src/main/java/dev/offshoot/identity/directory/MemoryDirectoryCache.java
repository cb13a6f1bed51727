package dev.offshoot.identity.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.offshoot.identity.DirectoryUser;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For services that are told addresses: these stay in the memory of the instance that asked, and only briefly. */
@Singleton
class MemoryDirectoryCache implements DirectoryCache {

    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Cache<UUID, Entry> entries;

    MemoryDirectoryCache(InstantSource clock) {
        entries = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.<UUID, Entry>writing((id, entry) -> entry.kept()))
                .ticker(() -> Duration.ofMillis(clock.millis()).toNanos())
                .build();
    }

    @Override
    public Map<UUID, DirectoryUser> find(Set<UUID> ids) {
        Map<UUID, DirectoryUser> users = new HashMap<>();
        entries.getAllPresent(ids).forEach((id, entry) -> {
            if (entry.user() != null) {
                users.put(id, entry.user());
            }
        });
        return users;
    }

    @Override
    public void put(Collection<DirectoryUser> users) {
        users.forEach(user -> replace(user.id(), new Entry(user.version(), user, KEPT)));
    }

    @Override
    public void drop(UUID id, Tombstone tombstone) {
        replace(id, new Entry(tombstone.version(), null, tombstone.kept()));
    }

    void clear() {
        entries.invalidateAll();
    }

    private void replace(UUID id, Entry entry) {
        entries.asMap().merge(id, entry, (known, fresh) -> fresh.version() < known.version() ? known : fresh);
    }

    private record Entry(int version, @Nullable DirectoryUser user, Duration kept) {}
}
