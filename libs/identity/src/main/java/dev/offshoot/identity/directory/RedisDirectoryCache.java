package dev.offshoot.identity.directory;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.web.redis.RedisLink;
import io.lettuce.core.KeyValue;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What any member may know of a person, shared by all services: never an address, a locale or a time zone. While Redis is
 * away nothing is found and nothing kept.
 */
@Singleton
class RedisDirectoryCache implements DirectoryCache {

    private static final Logger LOG = LoggerFactory.getLogger(RedisDirectoryCache.class);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** An entry is {@code <version>|<json>}, a tombstone {@code <version>|}; the higher version stays. */
    private static final String REPLACE_UNLESS_OLDER = """
            for i, key in ipairs(KEYS) do
              local known = redis.call('GET', key)
              local version = known and tonumber(string.match(known, '^%d+')) or -1
              if tonumber(string.match(ARGV[i + 1], '^%d+')) >= version then
                redis.call('SET', key, ARGV[i + 1], 'PX', ARGV[1])
              end
            end
            return 1
            """;

    private final RedisLink redis;
    private final DirectoryEntries entries;

    RedisDirectoryCache(RedisLink redis, DirectoryEntries entries) {
        this.redis = redis;
        this.entries = entries;
    }

    @Override
    public Map<UUID, DirectoryUser> find(Set<UUID> ids) {
        byte[][] keys = keys(ids.stream());
        Map<UUID, DirectoryUser> users = HashMap.newHashMap(keys.length);
        ask(commands -> commands.mget(keys)).orElse(List.of()).stream()
                .filter(KeyValue::hasValue)
                .flatMap(entry -> entries.read(entry.getValue()).stream())
                .forEach(user -> users.put(user.id(), user));
        return users;
    }

    @Override
    public void put(Collection<DirectoryUser> users) {
        byte[][] keys = keys(users.stream().map(DirectoryUser::id));
        replace(keys, KEPT, users.stream().map(user -> entries.write(user.withoutAddress())));
    }

    @Override
    public void drop(UUID id, Tombstone tombstone) {
        replace(keys(Stream.of(id)), tombstone.kept(), Stream.of(entries.tombstone(tombstone.version())));
    }

    private void replace(byte[][] keys, Duration kept, Stream<byte[]> values) {
        byte[][] arguments = Stream.concat(Stream.of(entries.number(kept.toMillis())), values)
                .toArray(byte[][]::new);
        ask(commands -> commands.eval(REPLACE_UNLESS_OLDER, ScriptOutputType.INTEGER, keys, arguments));
    }

    private static byte[][] keys(Stream<UUID> ids) {
        return ids.map(DirectoryEntries::key).toArray(byte[][]::new);
    }

    private <R> Optional<R> ask(Function<RedisAsyncCommands<byte[], byte[]>, RedisFuture<R>> question) {
        return redis.connection().flatMap(link -> answer(question, link.async()));
    }

    private static <R> Optional<R> answer(
            Function<RedisAsyncCommands<byte[], byte[]>, RedisFuture<R>> question,
            RedisAsyncCommands<byte[], byte[]> commands) {
        try {
            return Optional.ofNullable(question.apply(commands).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RedisException | ExecutionException | TimeoutException e) {
            LOG.debug("The directory goes on without Redis", e);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
