package dev.offshoot.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.redis.RedisAddress;
import dev.offshoot.backing.redis.RedisProvider;
import dev.offshoot.identity.DirectoryUnavailable;
import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.identity.sample.Ledger;
import dev.offshoot.identity.sample.StandInAuth;
import dev.offshoot.identity.sample.Tokens;
import dev.offshoot.testing.server.OwnServer;
import dev.offshoot.web.redis.RedisLink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UserDirectoryIT {

    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final StandInAuth auth = new StandInAuth(Tokens.KEY);
    private final AtomicInteger calls = new AtomicInteger();
    private Ledger ledger =
            new Ledger(auth, Map.of("offshoot.redis.url", Backing.redis().url()));

    @AfterEach
    void stop() {
        ledger.close();
        auth.close();
    }

    @Test
    void twelveHundredPeopleAreThreeCallsAndThenNone() {
        auth.directory(this::everybody);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(1_200).toList();

        assertThat(directory().find(ids)).hasSize(1_200);
        assertThat(calls).hasValue(3);

        assertThat(directory().find(ids)).hasSize(1_200);
        assertThat(calls).hasValue(3);
        assertThat(auth.directoryAuthorizations()).containsOnly("Bearer own-token");
    }

    @Test
    void unknownPeopleAreAbsent() {
        assertThat(directory().find(Set.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void slowOldAnswerDoesNotOverwriteANewerOne() {
        RedisDirectoryCache cache = ledger.bean(RedisDirectoryCache.class);
        UUID ada = UUID.randomUUID();
        cache.put(List.of(People.named(ada, "Ada Lind", 1)));
        cache.drop(ada, Tombstone.below(2));

        cache.put(List.of(People.named(ada, "Ada Lind", 1)));
        assertThat(cache.find(Set.of(ada))).isEmpty();

        cache.put(List.of(People.named(ada, "Ada Park", 2)));
        cache.put(List.of(People.named(ada, "Ada Lind", 1)));
        cache.drop(ada, Tombstone.below(1));
        assertThat(cache.find(Set.of(ada)).values())
                .extracting(DirectoryUser::displayName)
                .containsExactly("Ada Park");
    }

    @Test
    void addressIsNeverInRedis() {
        UUID ada = UUID.randomUUID();
        ledger.bean(RedisDirectoryCache.class).put(List.of(People.reachable(ada, "ada@example.test", 1)));

        String stored = new String(
                ledger.bean(RedisLink.class).connection().orElseThrow().sync().get(DirectoryEntries.key(ada)),
                StandardCharsets.UTF_8);

        assertThat(stored).contains("Ada Park").doesNotContain("ada@example.test", "Madrid");
    }

    @Test
    void serviceWithTheScopeGetsAddressesAndRemembersThemItself() {
        auth.scope("auth:directory auth:directory.email");
        auth.directory(this::everybody);
        UUID ada = UUID.randomUUID();

        assertThat(directory().find(Set.of(ada)).values())
                .extracting(DirectoryUser::email)
                .containsExactly(ada + "@example.test");
        assertThat(directory().find(Set.of(ada)).values())
                .extracting(DirectoryUser::email)
                .containsExactly(ada + "@example.test");
        assertThat(calls).hasValue(1);
        assertThat(ledger.bean(RedisDirectoryCache.class).find(Set.of(ada))).isEmpty();
    }

    @Test
    void cachedPeopleAreFoundWhileAuthIsAwayAndOthersAreNot() {
        auth.directory(this::everybody);
        UUID ada = UUID.randomUUID();
        directory().find(Set.of(ada));

        auth.close();

        assertThat(directory().find(Set.of(ada))).hasSize(1);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> directory().find(Set.of(ada, UUID.randomUUID())));
    }

    @Test
    void redisStoppedAndStartedCostsOnlyTheCache() {
        try (OwnServer<RedisAddress> redis = OwnServer.start(new RedisProvider())) {
            ledger.close();
            ledger = new Ledger(
                    auth, Map.of("offshoot.redis.url", redis.address().url()));
            auth.directory(this::everybody);
            UUID ada = UUID.randomUUID();
            await().until(() -> callsFor(ada) == 0);

            redis.stop();
            assertThat(callsFor(ada)).isOne();
            assertThat(callsFor(ada)).isOne();

            redis.start();
            await().atMost(Duration.ofSeconds(15)).until(() -> callsFor(ada) == 0);
        }
    }

    @Test
    void withoutRedisAuthIsAskedDirectly() {
        ledger.close();
        ledger = new Ledger(auth, Map.of("offshoot.redis.url", "redis://127.0.0.1:1/0"));
        auth.directory(this::everybody);
        UUID ada = UUID.randomUUID();

        assertThat(directory().find(Set.of(ada))).hasSize(1);
        assertThat(directory().find(Set.of(ada))).hasSize(1);
        assertThat(calls).hasValue(2);
    }

    /** How often auth was asked to find this person, who is there in any case. */
    private int callsFor(UUID person) {
        int before = calls.get();
        assertThat(directory().find(Set.of(person))).hasSize(1);
        return calls.get() - before;
    }

    private UserDirectory directory() {
        return ledger.bean(UserDirectory.class);
    }

    private String everybody(String question) {
        calls.incrementAndGet();
        String users = UUIDS.matcher(question)
                .results()
                .map(MatchResult::group)
                .map(UserDirectoryIT::person)
                .collect(Collectors.joining(","));
        return "{\"users\":[" + users + "],\"unknown\":[]}";
    }

    private static String person(String id) {
        return """
                {"id":"%1$s","displayName":"Guest","fullName":null,"active":true,"version":1,"email":"%1$s@example.test",
                 "picture":{"id":null,"urls":{},"initials":"G","color":"#336699"}}
                """.formatted(id);
    }
}
