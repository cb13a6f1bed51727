package dev.offshoot.events.registration;

import dev.offshoot.events.registration.AllocationResponse.PoolPart;
import dev.offshoot.events.registration.AllocationResponse.TypePart;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counters of an event, as an organiser watches them. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AllocationFigures extends GenericRepository<AllocationFigures.PoolLine, UUID> {

    @Query("select uuid, name, capacity, held from pools where event_id = :event order by id")
    List<PoolLine> pools(long event);

    @Query("select uuid, name, waiting from ticket_types where event_id = :event order by position, id")
    List<TypeLine> types(long event);

    @Query(
            "select count(*) from registrations where event_id = :event and status = 'offered' and hold_until is not null")
    long offers(long event);

    @Query("select min(hold_until) from registrations where event_id = :event and hold_until is not null")
    @Nullable
    Instant oldestHold(long event);

    default AllocationResponse of(long event) {
        List<TypeLine> types = types(event);
        return new AllocationResponse(
                pools(event).stream().map(PoolLine::part).toList(),
                types.stream()
                        .map(type -> new TypePart(type.uuid(), type.name(), type.waiting()))
                        .toList(),
                types.stream().mapToLong(TypeLine::waiting).sum(),
                offers(event),
                oldestHold(event));
    }

    @Introspected
    @MappedEntity("pools")
    record PoolLine(@Id UUID uuid, String name, @Nullable Integer capacity, int held) {

        private PoolPart part() {
            return new PoolPart(uuid, name, capacity, held, capacity == null ? null : capacity - held);
        }
    }

    @Introspected
    @MappedEntity("ticket_types")
    record TypeLine(@Id UUID uuid, String name, int waiting) {}
}
