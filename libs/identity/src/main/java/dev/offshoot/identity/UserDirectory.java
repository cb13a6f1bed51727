package dev.offshoot.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names, and where the scope allows it addresses, of people by UUID: asked from auth in bulk, cached in Redis. */
public interface UserDirectory {

    /**
     * @return one entry per known person; unknown UUIDs are absent
     * @throws DirectoryUnavailable when auth is silent and the cache does not hold everybody
     */
    Map<UUID, DirectoryUser> find(Collection<UUID> ids);
}
