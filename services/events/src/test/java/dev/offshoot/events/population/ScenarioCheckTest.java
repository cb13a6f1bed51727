package dev.offshoot.events.population;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.populator.Fields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 40: what no event could be is told before anything is written. */
class ScenarioCheckTest {

    @Test
    void anOverfullPoolIsToldWhereItStands() {
        Map<String, Object> event = event();
        event.put("pools", Map.of("room", 1L));
        event.put("tickets", Map.of("regular", Map.of("pools", List.of("room"))));
        event.put("registrations", List.of(guest("a", "confirmed"), guest("b", "confirmed"), guest("c", "waiting")));

        assertThat(faults(event)).containsExactly("pools.room: 2 seats held in pool \"room\" of 1");
    }

    @Test
    void namesThatAreNotThereAndRolesOfOtherCategoriesAreTold() {
        Map<String, Object> event = event();
        event.put("tickets", Map.of("regular", Map.of("pools", List.of("hall"))));
        event.put("team", List.of(Fields.of(Map.of("user", UUID.randomUUID(), "role", "host"))));
        event.put(
                "registrations",
                List.of(Fields.of(Map.of("user", UUID.randomUUID(), "ticket", "vip", "status", "offered"))));

        assertThat(faults(event))
                .containsExactlyInAnyOrder(
                        "tickets.regular.pools: there is no pool \"hall\" in this event",
                        "team.0.role: a talk has no host",
                        "registrations.0.ticket: there is no ticket \"vip\" in this event",
                        "registrations.0: hold stands where the seat is held for a time, and nowhere else");
    }

    @Test
    void aPublishedEventHasDates() {
        Map<String, Object> event = event();
        event.put("status", "published");

        assertThat(faults(event)).containsExactly(": an event that is published has starts and ends");
    }

    private static List<String> faults(Map<String, Object> event) {
        List<String> faults = new ArrayList<>();
        ScenarioCheck.check(
                Fields.of(event),
                (message, path) -> faults.add(String.join(
                                ".", Arrays.stream(path).map(String::valueOf).toList()) + ": " + message));
        return faults;
    }

    private static Map<String, Object> event() {
        return new HashMap<>(Map.of("category", "talk", "title", "A talk", "owner", UUID.randomUUID()));
    }

    private static Fields guest(String name, String status) {
        return Fields.of(Map.of(
                "guest",
                Fields.of(Map.of("name", name, "email", name + "@example.test")),
                "ticket",
                "regular",
                "status",
                status));
    }
}
