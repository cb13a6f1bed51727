package dev.offshoot.events.ticket;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketKeyRepository extends GenericRepository<TicketKey, Long> {

    /** Oldest first. */
    @Query("""
            select id, kid, public_jwk::text as public_jwk, private_sealed, created_at, retired_at
            from ticket_keys where retired_at is null order by id
            """)
    List<TicketKey> listUnretired();

    @Query("""
            insert into ticket_keys (kid, public_jwk, private_sealed, created_at)
            values (:kid, cast(:publicJwk as jsonb), :privateSealed, :createdAt)
            """)
    void add(String kid, String publicJwk, byte[] privateSealed, Instant createdAt);

    /** One instance makes a key at a time. */
    @Query("select count(*) from (select pg_advisory_xact_lock(hashtext('offshoot.events.ticket-keys'))) as locked")
    long lock();

    /**
     * Retires the keys that another one followed before the last code was signed that a door may still see: those of
     * events that end after {@code over}.
     */
    @Query("""
            update ticket_keys k set retired_at = :now
            from ticket_keys successor
            where k.retired_at is null
              and successor.id = (select min(later.id) from ticket_keys later where later.id > k.id)
              and not exists (
                select from registrations r join events e on e.id = r.event_id
                where r.status = 'confirmed' and r.confirmed_at < successor.created_at
                  and e.deleted_at is null and e.ends_at > :over)
            """)
    long retireUnneeded(Instant now, Instant over);
}
