package dev.offshoot.events.ticket;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TicketOwnerRepository extends GenericRepository<TicketOwner, UUID> {

    @Query("""
            select r.uuid, e.uuid as event, u.uuid as user_uuid, r.link_version, r.status
            from registrations r join events e on e.id = r.event_id left join users u on u.id = r.user_id
            where r.uuid = :registration and e.deleted_at is null
            """)
    Optional<TicketOwner> find(UUID registration);
}
