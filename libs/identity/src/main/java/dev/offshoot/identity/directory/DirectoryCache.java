package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUser;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers people for a while. An entry is never replaced by one of a lower version, and a dropped one leaves the
 * version it was dropped for behind, so a slow reader cannot bring back an old name.
 */
interface DirectoryCache {

    Map<UUID, DirectoryUser> find(Set<UUID> ids);

    void put(Collection<DirectoryUser> users);

    void drop(UUID id, Tombstone tombstone);
}
