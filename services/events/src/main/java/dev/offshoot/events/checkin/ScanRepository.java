package dev.offshoot.events.checkin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScanRepository extends GenericRepository<Scan, Long> {

    Scan save(Scan scan);

    Optional<Scan> findByScanId(UUID scanId);

    /** The public id of the ticket a scan was about. */
    @Query("select uuid from tickets where id = :id")
    UUID ticket(long id);

    /** Of two requests with one scan id the second waits for the first, and then finds its answer. */
    @Query("""
            select count(*) from (select pg_advisory_xact_lock(hashtextextended('offshoot.events.scan:' || :scanId, 0)))
                as locked
            """)
    long lock(String scanId);
}
