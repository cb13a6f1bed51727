package dev.offshoot.broker.description;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface DescriptionRepository extends GenericRepository<StoredDescription, Long> {

    @Query("select id, service, etag, document::text as document from descriptions where kind = 'openapi'")
    List<StoredDescription> findOpenApi();

    @Query("""
            insert into descriptions (service, kind, etag, document, fetched_at)
            values (:service, 'openapi', :etag, cast(:document as jsonb), :now)
            on conflict (service, kind) do update
            set etag = excluded.etag, document = excluded.document, fetched_at = excluded.fetched_at
            """)
    void put(String service, String etag, String document, Instant now);
}
