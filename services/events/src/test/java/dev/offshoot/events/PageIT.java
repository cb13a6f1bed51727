package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.Json;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public page, §11. */
@OffshootTest(service = "events", shared = true)
class PageIT {

    private final RunningService service;
    private final Organiser ada;
    private final Organiser rita;

    PageIT(RunningService service) {
        this.service = service;
        this.ada = Organiser.ofAllCategories(service);
        this.rita = Organiser.reviewer(service);
    }

    @Test
    void thePageShowsTheEventWithoutScriptAndInItsZone() {
        Map<String, Object> talk = Organiser.talk(service, "Paged </script><b>event");
        talk.putAll(Map.of(
                "description",
                "A **bold** word <script>alert(1)</script>",
                "guestsAllowed",
                true,
                "organisers",
                List.of(Map.of("name", "Club", "email", "club@example.org")),
                "team",
                List.of(Map.of("guest", Map.of("name", "Rosa Marín", "title", "Keynote"), "role", "speaker"))));
        TestResponse event = ada.publish(ada.create(talk), rita);

        TestResponse page = service.http().get("/events/" + event.text("slug")).send();

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "form-action 'self'")
                .doesNotContain("script-src");
        assertThat(page.header("Referrer-Policy")).contains("same-origin");
        assertThat(page.body())
                .contains("<strong>bold</strong>", "Rosa Marín", "Keynote", "Club", "Central European")
                .contains(
                        "action=\"/events/" + event.text("slug") + "/sign-ups\"", "name=\"stamp\"", "name=\"website\"")
                .doesNotContain("<script>alert", "club@example.org", "<b>event");
        String schema = page.body().split("application/ld\\+json\">")[1].split("</script>")[0];
        assertThat(Json.text(Json.read(schema), "name")).isEqualTo("Paged </script><b>event");
        assertThat(Json.text(Json.read(schema), "location.address.addressLocality"))
                .isEqualTo("Madrid");
    }

    @Test
    void aCancelledEventSaysSoAndADeletedOneIsGone() {
        TestResponse event = ada.publish(ada.create(Organiser.talk(service, "To be called off")), rita);
        String address = "/events/" + event.text("slug");

        TestResponse before = service.http().get(address).send();
        TestResponse cancelled = ada.post(Organiser.path(event) + "/cancellation", Map.of("reason", "Storm"));
        TestResponse shown = service.http().get(address).send();
        ada.delete(cancelled);
        TestResponse gone = service.http().get(address).send();

        assertThat(before.body()).contains("Sign in to register").doesNotContain("name=\"stamp\"");
        assertThat(shown.body()).contains("This event was cancelled.").doesNotContain("Sign in to register");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("There is no such event").doesNotContain("called off");
    }

    @Test
    void aDraftAndAMembersEventHaveNoPage() {
        TestResponse draft = ada.create(Organiser.talk(service, "No page yet"));
        Map<String, Object> members = Organiser.talk(service, "Members' page");
        members.put("visibility", "members");
        TestResponse inside = ada.publish(ada.create(members), rita);

        assertThat(service.http().get("/events/" + draft.text("slug")).send().status())
                .isEqualTo(404);
        assertThat(service.http().get("/events/" + inside.text("slug")).send().status())
                .isEqualTo(404);
        assertThat(service.http()
                        .get("/events/style.css")
                        .send()
                        .header("Content-Type")
                        .orElse(""))
                .contains("text/css");
    }
}
