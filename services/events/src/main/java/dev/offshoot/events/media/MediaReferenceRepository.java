package dev.offshoot.events.media;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MediaReferenceRepository extends GenericRepository<MediaReference, Long> {

    MediaReference save(MediaReference reference);

    MediaReference update(MediaReference reference);

    Optional<MediaReference> findByUuid(UUID uuid);

    @Query("select * from media_references where event_id = :event and ended_at is null order by id")
    List<MediaReference> live(long event);

    @Query("select * from media_references where resource_id = :resource and ended_at is null order by event_id, id")
    List<MediaReference> liveOf(UUID resource);

    @Query("""
            select * from media_references
            where event_id = :event and reason is not null
            order by ended_at desc, id desc limit 10
            """)
    List<MediaReference> refused(long event);
}
