package dev.offshoot.events.audit;

import static dev.offshoot.events.right.AccessProblem.EVENT_NOT_FOUND;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Local ids of events, for operators, who have no rights on them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface EventIds extends GenericRepository<Counter, UUID> {

    @Query("select id from events where uuid = :event and deleted_at is null")
    Optional<Long> find(UUID event);

    default long require(UUID event) {
        return find(event).orElseThrow(() -> EVENT_NOT_FOUND.because("There is no event " + event));
    }
}
