package dev.offshoot.events.review;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ReviewRepository extends GenericRepository<Review, Long> {

    @Query("""
            select r.id, u.uuid as actor, r.decision, r.comment, r.at from reviews r join users u on u.id = r.actor_id
            where r.event_id = :event order by r.id desc limit 100
            """)
    List<Review> of(long event);

    @Query("""
            insert into reviews (event_id, actor_id, decision, comment, at)
            values (:event, :actorId, :decision, :comment, :at)
            """)
    void append(long event, long actorId, String decision, @Nullable String comment, Instant at);

    @Query("""
            update reviews set comment = null
            where actor_id = (select id from users where uuid = :person) and comment is not null
            """)
    void forgetWordsOf(UUID person);
}
