package dev.offshoot.mail.topic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people chose; without a choice the topic's default holds. */
@Singleton
public class Preferences {

    private final PreferenceRepository rows;
    private final InstantSource clock;

    Preferences(PreferenceRepository rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Choices by user and topic. */
    public Map<Choice, Boolean> of(Collection<Long> users) {
        return users.isEmpty()
                ? Map.of()
                : rows.findByUsers(Set.copyOf(users)).stream()
                        .collect(Collectors.toMap(
                                row -> new Choice(row.userId(), row.topicId()), PreferenceRepository.Row::enabled));
    }

    public Map<Long, Instant> changes(long user) {
        return rows.findByUsers(Set.of(user)).stream()
                .collect(Collectors.toMap(PreferenceRepository.Row::topicId, PreferenceRepository.Row::changedAt));
    }

    @Transactional
    public void set(long user, Topic topic, boolean enabled, String source) {
        rows.put(user, topic.storedId(), enabled, source, clock.instant());
    }

    @Transactional
    public void reset(long user, Topic topic) {
        rows.remove(user, topic.storedId());
    }

    /** Takes back what was chosen in one way, such as {@code unsubscribe}. */
    @Transactional
    public void resetAll(long user, String source) {
        rows.removeBySource(user, source);
    }

    /** Which switch of whom. */
    public record Choice(long userId, long topicId) {}
}
