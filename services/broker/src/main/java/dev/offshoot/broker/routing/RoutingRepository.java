package dev.offshoot.broker.routing;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RoutingRepository extends GenericRepository<StoredRouting, Long> {

    @Query("""
            select r.id, r.number, r.source, r.document::text as document, r.note, u.uuid as author, r.created_at,
                r.active
            from routings r left join users u on u.id = r.author_id
            where r.active
            """)
    Optional<StoredRouting> findActive();

    @Query("select coalesce(max(number), 0) from routings")
    int highestNumber();

    @Query("select coalesce(max(number), 0) from routings where active")
    int activeNumber();

    @Query("select exists (select 1 from routings where checksum = :checksum)")
    boolean knows(byte[] checksum);

    @Query("select exists (select 1 from routings where active and checksum = :checksum)")
    boolean isActive(byte[] checksum);

    @Query("""
            select r.id, r.number, r.source, r.document::text as document, r.note, u.uuid as author, r.created_at,
                r.active
            from routings r left join users u on u.id = r.author_id
            where r.number = :number
            """)
    Optional<StoredRouting> findByNumber(int number);

    @Query("""
            select r.id, r.number, r.source, '' as document, r.note, u.uuid as author, r.created_at, r.active
            from routings r left join users u on u.id = r.author_id
            where r.number < :before order by r.number desc limit :limit
            """)
    List<StoredRouting> page(int before, int limit);

    @Query("update routings set active = false where active")
    void deactivate();

    @Query("select pg_advisory_xact_lock(hashtextextended('broker.routing', 0)) is not null")
    boolean lock();

    @Query("""
            insert into routings (uuid, number, source, checksum, document, note, author_id, created_at, active)
            values (:uuid, :number, :source, :checksum, cast(:document as jsonb), :note, :authorId, :now, true)
            """)
    void insert(
            UUID uuid,
            int number,
            String source,
            byte[] checksum,
            String document,
            @Nullable String note,
            @Nullable Long authorId,
            Instant now);

    @Query("delete from routings where number <= :number and not active")
    void trim(int number);
}
