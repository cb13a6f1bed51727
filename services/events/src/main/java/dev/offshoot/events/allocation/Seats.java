package dev.offshoot.events.allocation;

import static dev.offshoot.events.allocation.RegistrationProblem.TICKET_TYPE_NOT_FOUND;
import static dev.offshoot.web.WebProblem.INVALID_REQUEST;

import dev.offshoot.web.FieldError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pools and types of one event while a transaction works on them. */
final class Seats {

    private final Map<Long, Pool> pools = new LinkedHashMap<>();
    private final Map<Long, TicketType> types = new LinkedHashMap<>();

    Seats(Collection<Pool> pools, Collection<TicketType> types) {
        pools.forEach(pool -> this.pools.put(pool.id(), pool));
        types.forEach(type -> this.types.put(type.id(), type));
    }

    /** As they are now, whatever becomes of this one. */
    Seats copy() {
        return new Seats(pools.values(), types.values());
    }

    Collection<Pool> pools() {
        return pools.values();
    }

    Collection<TicketType> types() {
        return types.values();
    }

    TicketType type(long id) {
        return Objects.requireNonNull(types.get(id));
    }

    /** @param uuid null where the event has one type only */
    TicketType type(@Nullable UUID uuid) {
        if (uuid == null) {
            return onlyType();
        }
        return types.values().stream()
                .filter(type -> type.uuid().equals(uuid))
                .findFirst()
                .orElseThrow(() -> TICKET_TYPE_NOT_FOUND.because("This event has no ticket type " + uuid));
    }

    /** Seats left for a type: those of its fullest pool. */
    int free(TicketType type) {
        return type.pools().stream()
                .mapToInt(id -> Objects.requireNonNull(pools.get(id)).free())
                .min()
                .orElse(0);
    }

    /** People in line for any type that takes a seat of the same pools. */
    long waitingBeside(TicketType type) {
        return types.values().stream()
                .filter(other -> other.id() == type.id() || other.sharesPoolWith(type))
                .mapToLong(TicketType::waiting)
                .sum();
    }

    /** Takes seats from every pool of the type; gives them back when negative. */
    void hold(TicketType type, int seats) {
        type.pools().forEach(id -> pools.computeIfPresent(id, (_, pool) -> pool.hold(seats)));
    }

    void queue(TicketType type, int people) {
        types.computeIfPresent(type.id(), (_, queued) -> queued.queue(people));
    }

    private TicketType onlyType() {
        if (types.size() == 1) {
            return types.values().iterator().next();
        }
        throw INVALID_REQUEST
                .because("The event has several ticket types")
                .withErrors(List.of(new FieldError("ticketTypeId", "required", "Choose a ticket type")));
    }
}
