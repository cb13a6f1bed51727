package dev.offshoot.events.view;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttendanceRepository extends GenericRepository<Attendance, Long> {

    @Query("""
            select r.id, r.uuid, r.status from registrations r join users u on u.id = r.user_id
            where r.event_id = :event and u.uuid = :person
              and r.status in ('unverified', 'offered', 'pending-payment', 'confirmed', 'waiting')
            """)
    Optional<Attendance> findLive(long event, UUID person);
}
