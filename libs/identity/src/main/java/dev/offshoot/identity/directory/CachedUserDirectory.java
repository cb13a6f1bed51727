package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.IdentityUnavailable;
import dev.offshoot.identity.ServiceTokens;
import dev.offshoot.identity.UserDirectory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The cache first, then auth for the rest, 500 people a call. */
@Singleton
@Requires(missingBeans = UserDirectory.class)
class CachedUserDirectory implements UserDirectory {

    private static final String ADDRESSES = "auth:directory.email";
    private static final int MOST_PER_CALL = 500;

    private final DirectoryClient client;
    private final ServiceTokens tokens;
    private final RedisDirectoryCache shared;
    private final MemoryDirectoryCache own;

    CachedUserDirectory(
            DirectoryClient client, ServiceTokens tokens, RedisDirectoryCache shared, MemoryDirectoryCache own) {
        this.client = client;
        this.tokens = tokens;
        this.shared = shared;
        this.own = own;
    }

    @Override
    public Map<UUID, DirectoryUser> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            return find(new HashSet<>(ids), tokens.scopes().contains(ADDRESSES) ? own : shared);
        } catch (HttpClientException | IdentityUnavailable e) {
            throw new DirectoryUnavailable("Auth does not tell who somebody is: " + e.getMessage(), e);
        }
    }

    private Map<UUID, DirectoryUser> find(Set<UUID> ids, DirectoryCache cache) {
        Map<UUID, DirectoryUser> users = new HashMap<>(cache.find(ids));
        List<UUID> missing = new ArrayList<>(ids);
        missing.removeAll(users.keySet());
        for (int from = 0; from < missing.size(); from += MOST_PER_CALL) {
            List<UUID> chunk = missing.subList(from, Math.min(from + MOST_PER_CALL, missing.size()));
            List<DirectoryUser> answer =
                    client.ask(new DirectoryClient.Question(chunk)).users();
            cache.put(answer);
            answer.forEach(user -> users.put(user.id(), user));
        }
        return users;
    }
}
