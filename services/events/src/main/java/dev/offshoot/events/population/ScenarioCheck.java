package dev.offshoot.events.population;

import dev.offshoot.events.event.ContentCheck;
import dev.offshoot.events.event.EventContent;
import dev.offshoot.events.event.EventStatus;
import dev.offshoot.events.seating.NewPool;
import dev.offshoot.events.seating.NewSeats;
import dev.offshoot.events.seating.NewTicketType;
import dev.offshoot.events.team.Role;
import dev.offshoot.populator.Fields;
import dev.offshoot.populator.ScenarioFaults;
import dev.offshoot.web.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no event could be, found before the first row is written. */
final class ScenarioCheck {

    private static final Set<String> HOLDING = Set.of("unverified", "offered", "pending-payment", "confirmed");
    private static final Set<String> HELD_FOR_A_TIME = Set.of("unverified", "offered", "pending-payment");

    private ScenarioCheck() {}

    static void check(Fields fields, ScenarioFaults faults) {
        EventContent content = ScenarioContent.of(fields);
        for (FieldError fault : ContentCheck.faults(content)) {
            faults.add(fault.field() + ": " + fault.message());
        }
        EventStatus status = ScenarioContent.word(
                EventStatus.class, fields.findText("status").orElse("draft"));
        if (status != EventStatus.DRAFT && (content.startsAt() == null || content.endsAt() == null)) {
            faults.add("an event that is " + status + " has starts and ends");
        }
        team(fields, content, faults);
        ScenarioSeats.check(fields, faults);
        registrations(fields, faults);
    }

    private static void team(Fields fields, EventContent content, ScenarioFaults faults) {
        List<Fields> team = fields.list("team", Fields.class);
        for (int index = 0; index < team.size(); index++) {
            Fields member = team.get(index);
            if (member.has("user") == member.has("guest")) {
                faults.add("a member is a user or a guest", "team", index);
            }
            if (!ScenarioContent.word(Role.class, member.text("role")).fits(content.category())) {
                faults.add("a " + content.category() + " has no " + member.text("role"), "team", index, "role");
            }
        }
    }

    private static void registrations(Fields fields, ScenarioFaults faults) {
        NewSeats seats = ScenarioSeats.of(fields);
        Map<String, Long> held = new HashMap<>();
        List<Fields> registrations = fields.list("registrations", Fields.class);
        for (int index = 0; index < registrations.size(); index++) {
            Fields registration = registrations.get(index);
            String ticket = registration.text("ticket");
            List<String> pools = poolsOf(seats, ticket);
            if (pools.isEmpty()) {
                faults.add("there is no ticket \"" + ticket + "\" in this event", "registrations", index, "ticket");
            }
            if (registration.has("user") == registration.has("guest")) {
                faults.add("a registration is of a user or of a guest", "registrations", index);
            }
            String status = registration.text("status");
            if (HELD_FOR_A_TIME.contains(status) != registration.has("hold")) {
                faults.add("hold stands where the seat is held for a time, and nowhere else", "registrations", index);
            }
            if (HOLDING.contains(status)) {
                long taken = registration.findNumber("seats").orElse(1L);
                pools.forEach(pool -> held.merge(pool, taken, Long::sum));
            }
        }
        for (NewPool pool : seats.allPools()) {
            long taken = held.getOrDefault(pool.name(), 0L);
            Integer capacity = pool.capacity();
            if (capacity != null && taken > capacity) {
                faults.add(taken + " seats held in pool \"" + pool.name() + "\" of " + capacity, "pools", pool.name());
            }
        }
    }

    private static List<String> poolsOf(NewSeats seats, String ticket) {
        return seats.allTypes().stream()
                .filter(type -> type.name().equals(ticket))
                .findFirst()
                .map(NewTicketType::pools)
                .orElse(List.of());
    }
}
