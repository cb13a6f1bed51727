package dev.offshoot.identity.sample;

import dev.offshoot.identity.LocalUsers;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Local users without a table. */
public final class RememberedUsers implements LocalUsers {

    private final Map<UUID, Long> ids = new ConcurrentHashMap<>();
    private final Set<UUID> inactive = ConcurrentHashMap.newKeySet();

    @Override
    public long idOf(UUID user) {
        return ids.computeIfAbsent(user, id -> ids.size() + 1L);
    }

    @Override
    public Map<UUID, Long> idsOf(Collection<UUID> users) {
        return users.stream().distinct().collect(Collectors.toMap(user -> user, this::idOf));
    }

    @Override
    public boolean isActive(UUID user) {
        return !inactive.contains(user);
    }

    public boolean knows(UUID user) {
        return ids.containsKey(user);
    }

    public void deactivate(UUID user) {
        inactive.add(user);
    }
}
