package dev.offshoot.events.organiser;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OrganiserRepository extends GenericRepository<Organiser, Long> {

    List<Organiser> saveAll(Iterable<Organiser> organisers);

    List<Organiser> findByEventIdOrderByPosition(long eventId);

    void deleteByEventId(long eventId);

    @Query("update organisers set logo_id = null where event_id = :event and logo_id = :logo")
    int dropLogo(long event, UUID logo);
}
