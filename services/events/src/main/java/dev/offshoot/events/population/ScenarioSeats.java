package dev.offshoot.events.population;

import dev.offshoot.contracts.Money;
import dev.offshoot.events.seating.NewPool;
import dev.offshoot.events.seating.NewSeats;
import dev.offshoot.events.seating.NewTicketType;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioFaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Pools and ticket types by name: {@code pools: {room: 100, hall: endless}}, {@code tickets: {regular: {pools: [room]}}}. */
final class ScenarioSeats {

    private static final String ENDLESS = "endless";

    private ScenarioSeats() {}

    /** Whatever has no right form is left out; {@link #check} names it. */
    static NewSeats of(Fields fields) {
        List<NewPool> pools = new ArrayList<>();
        map(fields.find("pools").orElse(null)).forEach((name, capacity) -> {
            if (isCapacity(capacity)) {
                pools.add(new NewPool(name, capacity instanceof Number number ? number.intValue() : null));
            }
        });
        List<NewTicketType> types = new ArrayList<>();
        map(fields.find("tickets").orElse(null))
                .forEach((name, ticket) ->
                        types.add(new NewTicketType(name, null, price(map(ticket)), null, null, pools(map(ticket)))));
        return new NewSeats(null, pools, types);
    }

    static void check(Fields fields, ScenarioFaults faults) {
        map(fields.find("pools").orElse(null)).forEach((name, capacity) -> {
            if (!isCapacity(capacity)) {
                faults.add("a pool has a number of seats, or is endless", "pools", name);
            }
        });
        NewSeats seats = of(fields);
        List<String> known = seats.allPools().stream().map(NewPool::name).toList();
        for (NewTicketType type : seats.allTypes()) {
            if (type.pools().isEmpty() || type.pools().size() > 3) {
                faults.add("a ticket takes seats of one to three pools, such as pools: [room]", "tickets", type.name());
            }
            type.pools().stream()
                    .filter(pool -> !known.contains(pool))
                    .forEach(pool -> faults.add(
                            "there is no pool \"" + pool + "\" in this event", "tickets", type.name(), "pools"));
        }
    }

    private static boolean isCapacity(@Nullable Object capacity) {
        return ENDLESS.equals(capacity) || (capacity instanceof Number number && number.longValue() >= 0);
    }

    private static @Nullable Money price(Map<String, Object> ticket) {
        Map<String, Object> price = map(ticket.get("price"));
        return price.isEmpty()
                ? null
                : new Money(String.valueOf(price.get("amount")), String.valueOf(price.get("currency")));
    }

    private static List<String> pools(Map<String, Object> ticket) {
        return ticket.get("pools") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
