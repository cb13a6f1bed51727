package dev.offshoot.mail.topic;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreferenceRepository extends GenericRepository<Topic, Long> {

    @Query("select user_id, topic_id, enabled, changed_at from preferences where user_id in (:users)")
    List<Row> findByUsers(Collection<Long> users);

    @Query("""
            insert into preferences (user_id, topic_id, enabled, source, changed_at)
            values (:userId, :topicId, :enabled, :source, :now)
            on conflict (user_id, topic_id) do update
                set enabled = excluded.enabled, source = excluded.source, changed_at = excluded.changed_at
            """)
    void put(long userId, long topicId, boolean enabled, String source, Instant now);

    @Query("delete from preferences where user_id = :userId and topic_id = :topicId")
    int remove(long userId, long topicId);

    @Query("delete from preferences where user_id = :userId and source = :source")
    int removeBySource(long userId, String source);

    /** A switch somebody set. */
    @Introspected
    record Row(long userId, long topicId, boolean enabled, Instant changedAt) {}
}
