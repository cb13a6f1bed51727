package dev.offshoot.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.SetClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MemoryDirectoryCacheTest {

    private static final UUID ADA = UUID.fromString("0198a000-0000-7000-8000-0000000000ad");

    private final SetClock clock = new SetClock();
    private final MemoryDirectoryCache cache = new MemoryDirectoryCache(clock);

    @Test
    void slowOldAnswerDoesNotReplaceANewerOne() {
        cache.put(List.of(People.named(ADA, "Ada Park", 2)));
        cache.put(List.of(People.named(ADA, "Ada Lind", 1)));

        assertThat(name()).isEqualTo("Ada Park");
    }

    @Test
    void slowOldAnswerDoesNotReturnAfterTheUpdate() {
        cache.put(List.of(People.named(ADA, "Ada Lind", 1)));
        cache.drop(ADA, Tombstone.below(2));
        cache.put(List.of(People.named(ADA, "Ada Lind", 1)));
        assertThat(cache.find(Set.of(ADA))).isEmpty();

        cache.put(List.of(People.named(ADA, "Ada Park", 2)));
        assertThat(name()).isEqualTo("Ada Park");
    }

    @Test
    void erasedPersonIsNotCachedForAMoment() {
        cache.put(List.of(People.named(ADA, "Ada Lind", 1)));
        cache.drop(ADA, Tombstone.forAnyVersion());
        cache.put(List.of(People.named(ADA, "Ada Lind", 1)));
        assertThat(cache.find(Set.of(ADA))).isEmpty();

        clock.advance(Duration.ofSeconds(11));
        cache.put(List.of(People.erased(ADA)));
        assertThat(cache.find(Set.of(ADA))).containsKey(ADA);
    }

    @Test
    void entriesAreKeptForAMinute() {
        cache.put(List.of(People.named(ADA, "Ada Park", 2)));

        clock.advance(Duration.ofSeconds(61));

        assertThat(cache.find(Set.of(ADA))).isEmpty();
    }

    private String name() {
        DirectoryUser user = cache.find(Set.of(ADA)).get(ADA);
        return user == null ? "nobody" : String.valueOf(user.displayName());
    }
}
