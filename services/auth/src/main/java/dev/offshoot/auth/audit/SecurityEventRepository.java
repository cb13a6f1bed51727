package dev.offshoot.auth.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SecurityEventRepository extends GenericRepository<SecurityEventRow, Long> {

    @Query("""
            insert into security_events (at, type, user_uuid, actor, session_uuid, ip, user_agent, details, trace_id)
            values (:at, :type, :userUuid, :actor, :sessionUuid, cast(:ip as inet), :userAgent, cast(:details as jsonb), :traceId)
            """)
    void insert(
            Instant at,
            String type,
            @Nullable UUID userUuid,
            String actor,
            @Nullable UUID sessionUuid,
            @Nullable String ip,
            @Nullable String userAgent,
            @Nullable String details,
            @Nullable String traceId);

    @Query("""
            select count(*) from security_events
            where type = :type and user_uuid = :userUuid and at > :since
              and details is not distinct from cast(:details as jsonb)
            """)
    long countSince(String type, UUID userUuid, @Nullable String details, Instant since);
}
