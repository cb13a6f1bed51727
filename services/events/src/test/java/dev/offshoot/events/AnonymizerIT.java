package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.anonymizer.AnonymizerRules;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.database.LeakSearch;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 40: everything people type about themselves and others, and none of it in a copy that still works. */
@OffshootTest(service = "events", properties = "offshoot.anonymizer.key=" + AnonymizerIT.KEY)
class AnonymizerIT {

    static final String KEY = "b25lIGtleSBmb3IgYWxsIGNvcGllcywgMzIgYnl0ZXM=";

    private static final List<String> CANARIES = List.of("zilpzalp", "Wren Quillfeather");

    private final RunningService service;
    private final Organiser ada;
    private final Organiser rita;

    AnonymizerIT(RunningService service) {
        this.service = service;
        this.ada = Organiser.ofAllCategories(service);
        this.rita = Organiser.reviewer(service);
    }

    @Test
    void noCanaryIsLeftAndTheCopyStartsAndTakesRegistrations() {
        assertThat(AnonymizerRules.mistakes(service.context())).isEmpty();
        fill();
        service.sql().update("analyze");
        assertThat(new LeakSearch(service.sql()).find(CANARIES))
                .anyMatch(place -> place.startsWith("events: zilpzalp"))
                .anyMatch(place -> place.startsWith("registrations: zilpzalp"))
                .anyMatch(place -> place.startsWith("team_members: Wren"))
                .anyMatch(place -> place.startsWith("organisers: zilpzalp"))
                .anyMatch(place -> place.startsWith("reviews: zilpzalp"));

        service.stop();
        assertThat(service.command("anonymize")).isZero();

        assertThat(new LeakSearch(service.sql()).find(CANARIES)).isEmpty();
        assertThat(service.sql().number("select count(distinct lower(guest_email)) from registrations"))
                .isEqualTo(2);
        service.start();
        TestResponse event = ada.publish(ada.create(Organiser.talk(service, "After the copy")), rita);
        TestResponse registered =
                Organiser.of(service, "Somebody").post(Organiser.path(event) + "/registrations", Map.of());
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
    }

    private void fill() {
        Map<String, Object> talk = Organiser.talk(service, "Birds by zilpzalp");
        talk.putAll(Map.of(
                "subtitle", "told by zilpzalp",
                "description", "Write to **zilpzalp**",
                "format", "hybrid",
                "onlineUrl", "https://meet.example.org/zilpzalp",
                "organisers",
                        List.of(Map.of(
                                "name", "Friends of zilpzalp",
                                "email", "zilpzalp@example.test",
                                "url", "https://example.org/zilpzalp")),
                "team",
                        List.of(Map.of(
                                "guest",
                                Map.of(
                                        "name", "Wren Quillfeather",
                                        "title", "Friend of zilpzalp",
                                        "url", "https://example.org/zilpzalp"),
                                "role",
                                "speaker"))));
        TestResponse made = ada.create(talk);
        ada.post(Organiser.path(made) + "/submission");
        rita.post(Organiser.path(made) + "/rejection", Map.of("comment", "Ask zilpzalp"));
        rita.post(Organiser.path(made) + "/publication", Map.of("comment", "Fine, zilpzalp"));
        guest(made, 1, "zilpzalp@example.test");
        guest(made, 2, "another-zilpzalp@example.test");
        ada.post(Organiser.path(made) + "/cancellation", Map.of("reason", "The zilpzalp has flown"));
    }

    private void guest(TestResponse event, int position, String address) {
        service.sql().update("""
                        insert into registrations (uuid, event_id, ticket_type_id, guest_name, guest_email, locale, seats, position,
                            status, pay_url, source, cancelled_by, cancel_reason, cancelled_at, version, created_at)
                        select ?, e.id, t.id, 'Wren Quillfeather', ?, 'en', 1, ?, 'cancelled', 'https://pay.example.org/zilpzalp',
                            'guest', 'organiser', 'zilpzalp is ill', now(), 1, now()
                        from events e join ticket_types t on t.event_id = e.id where e.uuid = ?
                        """, UUID.randomUUID(), address, position, UUID.fromString(event.text("id")));
    }
}
