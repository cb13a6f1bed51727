package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles, rights and their end: scenarios 28, 29 and 34. */
@OffshootTest(service = "events", shared = true)
class TeamIT {

    private final RunningService service;
    private final Organiser ada;
    private final Organiser rita;

    TeamIT(RunningService service) {
        this.service = service;
        this.ada = Organiser.ofAllCategories(service);
        this.rita = Organiser.reviewer(service);
    }

    @Test
    void aRightEndsWithTheRowThatGaveIt() {
        Organiser bo = Organiser.of(service, "Bo Osei");
        TestResponse event = ada.create(Organiser.talk(service, "Rights"));
        String path = Organiser.path(event);
        TestResponse member =
                ada.post(path + "/team", Map.of("userId", bo.id(), "role", "collaborator", "rights", List.of("edit")));

        TestResponse edited = bo.patch(bo.get(path), Map.of("subtitle", "By Bo"));
        TestResponse removed = ada.send(service.http().delete(path + "/team/" + member.text("id")));
        TestResponse late = bo.patch(edited, Map.of("subtitle", "Again"));

        assertThat(member.status()).as(member.body()).isEqualTo(201);
        assertThat(edited.text("subtitle")).isEqualTo("By Bo");
        assertThat(removed.status()).isEqualTo(204);
        assertThat(late.status()).as("the draft is hidden again").isEqualTo(404);
        ProbedEvent told = service.events()
                .await(
                        "events.team-member.removed",
                        found -> found.text("userId").equals(bo.id().toString()));
        assertThat(told.text("role")).isEqualTo("collaborator");
        ProbedEvent left = service.events()
                .await(
                        "events.context.members-changed",
                        found -> found.subject().toString().equals(event.text("id"))
                                && found.data().contains("\"added\":[]"));
        assertThat(left.text("removed[0]")).isEqualTo(bo.id().toString());
    }

    @Test
    void aSpeakerAndSomebodyWithAnotherRightChangeNothing() {
        Organiser speaker = Organiser.of(service, "Speaker");
        Organiser door = Organiser.of(service, "Door");
        TestResponse event = ada.create(Organiser.talk(service, "Plain speaker"));
        String path = Organiser.path(event);
        ada.post(path + "/team", Map.of("userId", speaker.id(), "role", "speaker"));
        ada.post(path + "/team", Map.of("userId", door.id(), "role", "collaborator", "rights", List.of("check-in")));
        ada.publish(event, rita);

        TestResponse bySpeaker = speaker.patch(speaker.get(path), Map.of("title", "Mine"));
        TestResponse byDoor = door.patch(door.get(path), Map.of("title", "Mine"));
        TestResponse team = speaker.post(path + "/team", Map.of("userId", door.id(), "role", "speaker"));

        assertThat(bySpeaker.status()).isEqualTo(403);
        assertThat(bySpeaker.text("code")).isEqualTo("right-required");
        assertThat(byDoor.status()).isEqualTo(403);
        assertThat(team.status()).isEqualTo(403);
        assertThat(speaker.get(path).body()).contains("\"rights\":[]");
    }

    @Test
    void addingSomebodyAgainGivesTheRowThatIsThereOrWas() {
        Organiser bo = Organiser.of(service, "Bo Osei");
        String path = Organiser.path(ada.create(Organiser.talk(service, "Again")));
        Map<String, ?> speaker = Map.of("userId", bo.id(), "role", "speaker");

        TestResponse first = ada.post(path + "/team", speaker);
        TestResponse present = ada.post(path + "/team", speaker);
        ada.send(service.http().delete(path + "/team/" + first.text("id")));
        TestResponse restored = ada.post(path + "/team", speaker);

        assertThat(first.status()).isEqualTo(201);
        assertThat(present.status()).isEqualTo(200);
        assertThat(restored.status()).isEqualTo(200);
        assertThat(List.of(present.text("id"), restored.text("id"))).containsOnly(first.text("id"));
    }

    @Test
    void aRoleOutsideItsCategoryIsRefusedAlsoWhenTheCategoryChanges() {
        Organiser bo = Organiser.of(service, "Bo Osei");
        Map<String, Object> workshop = Organiser.talk(service, "Workshop");
        workshop.put("category", "workshop");
        TestResponse event = ada.create(workshop);
        String path = Organiser.path(event);

        TestResponse host = ada.post(path + "/team", Map.of("userId", bo.id(), "role", "host"));
        TestResponse trainer = ada.post(path + "/team", Map.of("userId", bo.id(), "role", "trainer"));
        TestResponse talk = ada.patch(ada.get(path), Map.of("category", "talk"));

        assertThat(host.status()).isEqualTo(409);
        assertThat(host.text("code")).isEqualTo("role-not-allowed");
        assertThat(trainer.status()).isEqualTo(201);
        assertThat(talk.status()).isEqualTo(409);
        assertThat(talk.text("errors[0].field")).isEqualTo("team." + trainer.text("id"));
    }

    @Test
    void editsOfTheEventAndTheOrderOfSpeakersTouchNeitherRolesNorRights() {
        Organiser bo = Organiser.of(service, "Bo Osei");
        TestResponse event = ada.create(Organiser.talk(service, "Ordered"));
        String path = Organiser.path(event);
        String first = ada.post(path + "/team", Map.of("userId", bo.id(), "role", "speaker", "rights", List.of("edit")))
                .text("id");
        String second = ada.post(path + "/team", Map.of("guest", Map.of("name", "Rosa Marín"), "role", "speaker"))
                .text("id");

        TestResponse stale =
                ada.send(service.http().put(path + "/team/order").json(Map.of("memberIds", List.of(second))));
        TestResponse ordered =
                ada.send(service.http().put(path + "/team/order").json(Map.of("memberIds", List.of(second, first))));
        ada.patch(ada.get(path), Map.of("subtitle", "Edited"));

        assertThat(stale.text("code")).isEqualTo("team-changed");
        assertThat(ordered.text("items[0].name")).isEqualTo("Rosa Marín");
        TestResponse after = ada.get(path);
        assertThat(after.text("team[0].id")).isEqualTo(second);
        assertThat(after.text("team[1].id")).isEqualTo(first);
        assertThat(after.text("team[1].name")).isEqualTo("Bo Osei");
        assertThat(after.text("team[1].rights[0]")).isEqualTo("edit");
    }

    @Test
    void aMembersIdOfAnotherEventIsUnknownAndSoIsAPersonWhoDoesNotExist() {
        Organiser bo = Organiser.of(service, "Bo Osei");
        String mine = Organiser.path(ada.create(Organiser.talk(service, "Mine")));
        String other = Organiser.path(ada.create(Organiser.talk(service, "Other")));
        String member = ada.post(mine + "/team", Map.of("userId", bo.id(), "role", "speaker"))
                .text("id");

        TestResponse foreign =
                ada.send(service.http().patch(other + "/team/" + member).json(Map.of("role", "collaborator")));
        TestResponse unknown = ada.post(mine + "/team", Map.of("userId", UUID.randomUUID(), "role", "speaker"));
        TestResponse neither = ada.post(mine + "/team", Map.of("role", "speaker"));
        TestResponse guestWithRights = ada.post(
                mine + "/team",
                Map.of(
                        "guest",
                        Map.of("name", "Rosa", "url", "http://x.example"),
                        "role",
                        "speaker",
                        "rights",
                        List.of("edit")));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text("code")).isEqualTo("unknown-user");
        assertThat(neither.text("errors[0].field")).isEqualTo("userId");
        assertThat(guestWithRights.body()).contains("\"guest.url\"", "\"rights\"");
    }

    @Test
    void whoeverIsSelectedTwiceIsOneMemberAndARejectionTakesItBack() {
        UUID bo = UUID.randomUUID();
        UUID opportunity = UUID.randomUUID();
        UUID event = UUID.fromString(
                ada.create(Organiser.talk(service, "Opportunity")).text("id"));
        String selected = application(event, bo, opportunity, "facilitator");

        service.events().publish("opportunities.application.selected", UUID.randomUUID(), selected);
        service.events().publish("opportunities.application.selected", UUID.randomUUID(), selected);
        await().until(() -> members(event) == 1);
        ProbedEvent added = service.events()
                .await("events.team-member.added", found -> found.text("userId").equals(bo.toString()));
        service.events().publish("opportunities.application.rejected", UUID.randomUUID(), selected);

        await().until(() -> members(event) == 0);
        assertThat(added.text("role")).as("a talk has no facilitator").isEqualTo("collaborator");
        assertThat(service.sql().number("select count(*) from team_members where source_id = ?", opportunity))
                .isOne();
    }

    @Test
    void aSelectionForAnUnknownEventIsADeadLetter() {
        UUID subject = UUID.randomUUID();

        service.events()
                .publish(
                        "opportunities.application.selected",
                        subject,
                        application(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "speaker"));

        await().until(() -> service.sql().number("select count(*) from dead_letters where subject = ?", subject) == 1);
    }

    @Test
    void aCoverThatMediaRefusesIsGoneAndItsEditorsReadWhy() {
        UUID cover = UUID.randomUUID();
        Map<String, Object> talk = Organiser.talk(service, "Covered");
        talk.put("coverId", cover.toString());
        TestResponse event = ada.create(talk);
        ProbedEvent asked = service.events()
                .await(
                        "events.media-reference.added",
                        found -> found.text("resourceId").equals(cover.toString()));

        service.events().publish("media.reference.refused", UUID.fromString(asked.text("referenceId")), """
                        {"referenceId": "%s", "resourceId": "%s", "reason": "not-allowed",
                         "context": {"service": "events", "kind": "event", "id": "%s"}}
                        """.formatted(
                        asked.text("referenceId"), cover, event.text("id")));

        await().until(() -> ada.get(Organiser.path(event)).text("coverId").equals("null"));
        TestResponse seen = ada.get(Organiser.path(event));
        assertThat(asked.text("slot")).isEqualTo("cover");
        assertThat(asked.text("by")).isEqualTo(ada.id().toString());
        assertThat(seen.text("editing.mediaNotices[0].reason")).isEqualTo("not-allowed");
        assertThat(seen.text("editing.mediaNotices[0].resourceId")).isEqualTo(cover.toString());
    }

    @Test
    void aLogoThatMediaRemovedIsGoneFromItsOrganiser() {
        UUID logo = UUID.randomUUID();
        Map<String, Object> talk = Organiser.talk(service, "With a logo");
        talk.put("organisers", List.of(Map.of("name", "Club", "logoId", logo.toString())));
        TestResponse event = ada.create(talk);

        service.events()
                .publish(
                        "media.resource.removed",
                        logo,
                        "{\"resourceId\": \"%s\", \"scope\": \"library\", \"kind\": \"image\", \"ownerId\": null, \"contexts\": []}"
                                .formatted(logo));

        await().until(() ->
                ada.get(Organiser.path(event)).text("organisers[0].logoId").equals("null"));
        assertThat(ada.get(Organiser.path(event)).text("organisers[0].name")).isEqualTo("Club");
    }

    private long members(UUID event) {
        return service.sql()
                .number(
                        "select count(*) from team_members t join events e on e.id = t.event_id where e.uuid = ? and t.removed_at is null",
                        event);
    }

    private static String application(UUID event, UUID user, UUID opportunity, String role) {
        return """
                {"applicationId": "%s", "opportunityId": "%s", "title": "Help wanted", "user": "%s", "requester": "%s",
                 "workRole": "%s", "message": null, "answers": null, "project": null, "event": "%s", "statement": null,
                 "link": null, "recipients": null}
                """.formatted(UUID.randomUUID(), opportunity, user, UUID.randomUUID(), role, event);
    }
}
