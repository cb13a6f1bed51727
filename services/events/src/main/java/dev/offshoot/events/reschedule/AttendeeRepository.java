package dev.offshoot.events.reschedule;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AttendeeRepository extends GenericRepository<Attendee, Long> {

    @Query("""
            select r.id, u.uuid as account, r.guest_email, r.guest_name, r.locale
            from registrations r left join users u on u.id = r.user_id
            where r.event_id = :event and r.status = 'confirmed' and r.id > :after
            order by r.id limit :most
            """)
    List<Attendee> confirmed(long event, long after, int most);
}
