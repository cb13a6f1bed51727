package dev.offshoot.events.seating;

import dev.offshoot.contracts.Money;
import dev.offshoot.database.UuidGenerator;
import dev.offshoot.events.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what events have to give, without any lock, and writes what a new one begins with. */
@Singleton
public class Seating {

    private final SeatRepository seats;
    private final PoolRepository pools;
    private final UuidGenerator uuids;
    private final InstantSource clock;

    Seating(SeatRepository seats, PoolRepository pools, UuidGenerator uuids, InstantSource clock) {
        this.seats = seats;
        this.pools = pools;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** For all events of a page at once, by local key. */
    public Map<Long, SeatSummary> of(Collection<Event> events, boolean withSeats) {
        if (events.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<SeatRow>> rows = seats
                .find(events.stream().map(Event::key).toList())
                .stream()
                .collect(Collectors.groupingBy(SeatRow::eventId));
        Instant now = clock.instant();
        return events.stream()
                .collect(Collectors.toMap(
                        Event::key,
                        event -> summary(event, types(rows.getOrDefault(event.key(), List.of())), withSeats, now)));
    }

    public SeatSummary of(Event event, boolean withSeats) {
        return Objects.requireNonNull(of(List.of(event), withSeats).get(event.key()));
    }

    public List<PoolResponse> pools(Event event) {
        return pools.findByEventIdOrderById(event.key()).stream()
                .map(PoolResponse::of)
                .toList();
    }

    /** In the transaction that makes the event. */
    public void add(long event, NewSeats wanted) {
        put(event, wanted, _ -> uuids.next(), _ -> uuids.next());
    }

    /** As {@link #add}, with ids of one's own; what is there by name already is brought to what is wanted. */
    public void put(long event, NewSeats wanted, Function<String, UUID> poolIds, Function<String, UUID> typeIds) {
        for (NewPool pool : wanted.allPools()) {
            seats.putPool(poolIds.apply(pool.name()), event, pool.name(), pool.capacity());
        }
        int position = 0;
        for (NewTicketType type : wanted.allTypes()) {
            Money price = type.price();
            seats.putType(
                    typeIds.apply(type.name()),
                    event,
                    type.name(),
                    type.description(),
                    price == null ? 0 : price.minorUnits(),
                    price == null ? null : price.currency(),
                    type.salesFrom(),
                    type.salesUntil(),
                    false,
                    position++);
            seats.link(event, type.name(), type.pools());
        }
    }

    private static SeatSummary summary(Event event, List<TicketType> types, boolean withSeats, Instant now) {
        boolean tells = withSeats || event.admission().showSeatsLeft();
        List<TicketTypeResponse> shown = types.stream()
                .map(type -> TicketTypeResponse.of(type, Availability.of(event, type, types, now), tells))
                .toList();
        Money lowest = types.stream()
                .map(TicketType::money)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(Money::minorUnits))
                .orElse(null);
        boolean free = types.isEmpty() || types.stream().anyMatch(type -> type.price() == 0);
        return new SeatSummary(free ? null : lowest, Availability.best(event, types, now), shown);
    }

    private static List<TicketType> types(List<SeatRow> rows) {
        Map<Long, List<SeatRow>> byType =
                rows.stream().collect(Collectors.groupingBy(SeatRow::id, LinkedHashMap::new, Collectors.toList()));
        return byType.values().stream()
                .map(ofType -> ofType.getFirst()
                        .type(ofType.stream()
                                .map(SeatRow::pool)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
    }
}
