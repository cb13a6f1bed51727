package dev.offshoot.mail.topic;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The topics of this platform. */
@Singleton
public class Topics {

    private final TopicRepository topics;
    private final TopicFile file = TopicFile.load();
    private volatile Map<Long, Topic> byId = Map.of();

    Topics(TopicRepository topics) {
        this.topics = topics;
    }

    /** Brings the table to what is shipped; touches nothing when it is. */
    @Transactional
    public void seed() {
        List<Topic> stored = topics.list();
        for (Topic topic : file.topics()) {
            if (stored.stream().noneMatch(row -> sameAs(topic, row))) {
                topics.put(
                        topic.key(),
                        topic.group(),
                        topic.kind().toString(),
                        topic.enabledByDefault(),
                        topic.roles(),
                        topic.position());
            }
        }
        byId = Map.of();
    }

    private static boolean sameAs(Topic shipped, Topic row) {
        return shipped.equals(new Topic(
                null, row.key(), row.group(), row.kind(), row.enabledByDefault(), row.roles(), row.position()));
    }

    public Set<String> keys() {
        return file.topics().stream().map(Topic::key).collect(Collectors.toSet());
    }

    public Optional<Topic> find(String key) {
        return all().values().stream().filter(topic -> topic.key().equals(key)).findFirst();
    }

    public Topic get(long id) {
        return Optional.ofNullable(all().get(id)).orElseThrow(() -> new IllegalStateException("No topic " + id));
    }

    public List<Topic> list() {
        return all().values().stream()
                .sorted(Comparator.comparingInt(Topic::position))
                .toList();
    }

    public String title(Topic topic, List<Locale> languages) {
        return file.title(topic.key(), languages);
    }

    private Map<Long, Topic> all() {
        if (byId.isEmpty()) {
            byId = topics.list().stream().collect(Collectors.toMap(Topic::storedId, topic -> topic));
        }
        return byId;
    }
}
