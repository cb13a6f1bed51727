package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Creating, changing, submitting, deciding, ending: scenarios 27 to 30, and the rows of §8 about them. */
@OffshootTest(service = "events", shared = true)
class EditingIT {

    private final RunningService service;
    private final Organiser ada;
    private final Organiser rita;

    EditingIT(RunningService service) {
        this.service = service;
        this.ada = Organiser.ofAllCategories(service);
        this.rita = Organiser.reviewer(service);
    }

    @Test
    void theShortFormMakesOnePoolAndOneFreeType() {
        TestResponse made = ada.create(Organiser.talk(service, "Short form"));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).contains(Organiser.path(made));
        assertThat(made.text("status")).isEqualTo("draft");
        assertThat(made.text("slug")).isEqualTo("short-form");
        assertThat(made.text("registrationMode")).isEqualTo("internal");
        assertThat(made.text("ticketTypes[0].price")).isEqualTo("null");
        assertThat(made.text("editing.pools[0].capacity")).isEqualTo("100");
        assertThat(made.text("owner.name")).isEqualTo("Ada Park");
        assertThat(made.body()).contains("\"rights\":[\"edit\",\"attendees\",\"check-in\"]");
        UUID id = UUID.fromString(made.text("id"));
        ProbedEvent context = service.events()
                .await("events.context.opened", event -> event.subject().equals(id));
        assertThat(context.text("context.kind")).isEqualTo("event");
        assertThat(context.text("flavour")).isEqualTo("talk");
        assertThat(context.text("members[0].userId")).isEqualTo(ada.id().toString());
        assertThat(context.text("members[0].manager")).isEqualTo("true");
    }

    @Test
    void submittingWithoutDatesNamesAllThatIsMissing() {
        TestResponse made = ada.create(
                Map.of("title", "Bare", "category", "workshop", "timeZone", "UTC", "ticketTypes", List.of()));

        TestResponse refused = ada.post(Organiser.path(made) + "/submission");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("incomplete");
        assertThat(refused.body())
                .contains("\"startsAt\"", "\"endsAt\"", "\"languages\"", "\"place\"", "\"ticketTypes\"");
        assertThat(ada.get(Organiser.path(made)).text("status")).isEqualTo("draft");
    }

    @Test
    void aRejectionNeedsACommentAndTheOwnersMailNamesReviewerAndComment() {
        TestResponse made = ada.create(Organiser.talk(service, "To be rejected"));
        String path = Organiser.path(made);
        ada.post(path + "/submission");

        TestResponse blank = rita.post(path + "/rejection", Map.of("comment", " "));
        TestResponse rejected = rita.post(path + "/rejection", Map.of("comment", "Say more"));
        TestResponse again = rita.post(path + "/rejection", Map.of("comment", "Say more"));

        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.text("errors[0].field")).isEqualTo("comment");
        assertThat(rejected.text("status")).as(rejected.body()).isEqualTo("rejected");
        assertThat(again.status()).isEqualTo(200);
        ProbedEvent told = awaitAbout("events.event.rejected", made);
        assertThat(told.text("owner")).isEqualTo(ada.id().toString());
        assertThat(told.text("actorId")).isEqualTo(rita.id().toString());
        assertThat(told.text("comment")).isEqualTo("Say more");
        assertThat(told.text("decision")).isEqualTo("rejected");
        assertThat(ada.get(path).text("editing.reviews[0].comment")).isEqualTo("Say more");
        assertThat(service.sql()
                        .number(
                                "select count(*) from reviews r join events e on e.id = r.event_id where e.uuid = ?",
                                UUID.fromString(made.text("id"))))
                .isEqualTo(2);
    }

    @Test
    void aPublishedEventIsToldAndPublicAndItsSlugStays() {
        TestResponse made = ada.create(Organiser.talk(service, "Public from now on"));

        TestResponse published = ada.publish(made, rita);
        TestResponse renamed = ada.patch(ada.get(Organiser.path(made)), Map.of("title", "Another title"));

        assertThat(published.text("status")).as(published.body()).isEqualTo("published");
        ProbedEvent told = awaitAbout("events.event.published", made);
        assertThat(told.text("slug")).isEqualTo("public-from-now-on");
        assertThat(told.text("link")).endsWith("/events/public-from-now-on");
        assertThat(told.text("place")).isEqualTo("Casa de la Villa, Madrid");
        assertThat(renamed.text("slug")).isEqualTo("public-from-now-on");
        assertThat(renamed.text("editing.changedSinceReview")).isEqualTo("true");
        assertThat(awaitAbout("events.event.changed", made).data()).contains("\"title\"");
        assertThat(service.http().get(Organiser.path(made)).send().text("title"))
                .isEqualTo("Another title");
    }

    @Test
    void aRecalledEventIsADraftAgain() {
        TestResponse made = ada.create(Organiser.talk(service, "Recalled"));
        ada.post(Organiser.path(made) + "/submission");

        TestResponse recalled = ada.send(service.http().delete(Organiser.path(made) + "/submission"));

        assertThat(recalled.text("status")).isEqualTo("draft");
        assertThat(rita.post(Organiser.path(made) + "/publication", Map.of()).text("code"))
                .isEqualTo("wrong-state");
    }

    @Test
    void whoeverOwnsAnEventDoesNotDecideOnIt() {
        Organiser both = Organiser.of(service, "Both", "events:create.talk", "events:review");
        TestResponse made = both.create(Organiser.talk(service, "My own"));
        both.post(Organiser.path(made) + "/submission");

        TestResponse own = both.post(Organiser.path(made) + "/publication", Map.of());
        TestResponse editor = ada.post(Organiser.path(made) + "/publication", Map.of());
        TestResponse withoutRight = ada.publish(ada.create(Organiser.talk(service, "Mine")), ada);

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.text("code")).isEqualTo("own-event");
        assertThat(editor.status()).as("hidden from strangers").isEqualTo(404);
        assertThat(withoutRight.status()).isEqualTo(403);
    }

    @Test
    void aCategoryNeedsItsPermissionAndOtherNeedsNone() {
        Organiser member = Organiser.of(service, "Member");
        Map<String, Object> other = Organiser.talk(service, "A dinner");
        other.putAll(Map.of("category", "other", "categoryLabel", "Dinner"));

        TestResponse talk = member.create(Organiser.talk(service, "A talk"));
        TestResponse dinner = member.create(other);
        TestResponse promoted = member.patch(dinner, mapWithNull("category", "summit", "categoryLabel"));
        TestResponse rights = member.get("/api/events/rights");

        assertThat(talk.status()).isEqualTo(403);
        assertThat(talk.text("code")).isEqualTo("creation-not-allowed");
        assertThat(dinner.status()).isEqualTo(201);
        assertThat(promoted.status()).isEqualTo(403);
        assertThat(rights.body())
                .contains("{\"category\":\"talk\",\"create\":false}", "{\"category\":\"other\",\"create\":true}");
        assertThat(rights.text("review")).isEqualTo("false");
    }

    @Test
    void everyBadFieldIsNamedAtOnce() {
        Map<String, Object> bad = Organiser.talk(service, "Bad");
        bad.putAll(Map.of(
                "websiteUrl", "javascript:alert(1)",
                "onlineUrl", "https://user:word@example.org/",
                "timeZone", "Mars/Base",
                "languages", List.of("en", "e_n"),
                "categoryLabel", "Label",
                "status", "published",
                "ownerId", UUID.randomUUID().toString(),
                "offerMinutes", 20_000,
                "organisers", List.of(Map.of("name", "X", "url", "http://example.org"))));

        TestResponse refused = ada.create(bad);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"status\"", "\"ownerId\"");
        bad.remove("status");
        bad.remove("ownerId");
        assertThat(ada.create(bad).body())
                .contains(
                        "\"websiteUrl\"",
                        "\"onlineUrl\"",
                        "\"timeZone\"",
                        "\"languages[1]\"",
                        "\"categoryLabel\"",
                        "\"offerMinutes\"",
                        "\"organisers[0].url\"");
    }

    @Test
    void anEleventhOrganiserAndATwentyFirstTypeAreRefusedByName() {
        Map<String, Object> many = Organiser.talk(service, "Many");
        many.remove("capacity");
        many.put("organisers", Collections.nCopies(11, Map.of("name", "X")));
        many.put("pools", List.of(Map.of("name", "room", "capacity", 10)));
        many.put("ticketTypes", Collections.nCopies(21, Map.of("name", "T", "pools", List.of("room"))));

        TestResponse refused = ada.create(many);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("\"organisers\"", "\"ticketTypes\"");
    }

    @Test
    void twoEventsOfOneTitleAtOnceGetTwoSlugs() throws Exception {
        String title = "Same title " + UUID.randomUUID();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> ada.create(Organiser.talk(service, title)));
            var second = threads.submit(() -> ada.create(Organiser.talk(service, title)));

            String stem = "same-title-" + title.substring(11);
            assertThat(List.of(first.get().text("slug"), second.get().text("slug")))
                    .containsExactlyInAnyOrder(stem, stem + "-2");
        }
    }

    @Test
    void theSecondOfTwoEditorsIsToldThatTheFirstWasFaster() {
        TestResponse made = ada.create(Organiser.talk(service, "Two editors"));

        TestResponse first = ada.patch(made, Map.of("subtitle", "First"));
        TestResponse second = ada.patch(made, Map.of("subtitle", "Second"));
        TestResponse blind = ada.send(service.http().patch(Organiser.path(made)).json(Map.of("subtitle", "Blind")));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(ada.get(Organiser.path(made)).text("subtitle")).isEqualTo("First");
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNullRemoves() {
        TestResponse made = ada.create(Organiser.talk(service, "Patched"));

        TestResponse moved = ada.patch(made, Map.of("place", Map.of("city", "Granada")));
        TestResponse cleared = ada.patch(moved, mapWithNull("subtitle", "New", "endsAt"));
        TestResponse refused = ada.patch(cleared, mapWithNull("subtitle", "New", "title"));

        assertThat(moved.text("place.name")).isEqualTo("Casa de la Villa");
        assertThat(moved.text("place.city")).isEqualTo("Granada");
        assertThat(cleared.text("endsAt")).isEqualTo("null");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("errors[0].field")).isEqualTo("title");
    }

    @Test
    void aPublishedEventCannotLoseWhatAReviewAsksFor() {
        TestResponse made = ada.create(Organiser.talk(service, "Complete"));
        TestResponse published = ada.publish(made, rita);

        TestResponse refused = ada.patch(published, mapWithNull("subtitle", "New", "startsAt"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("incomplete");
    }

    @Test
    void anEventWithRegistrationsIsCancelledBeforeItIsDeleted() {
        TestResponse made = ada.create(Organiser.talk(service, "Deleted at last"));
        TestResponse published = ada.publish(made, rita);
        UUID id = UUID.fromString(made.text("id"));
        register(id);

        TestResponse refused = ada.delete(published);
        TestResponse cancelled = ada.post(Organiser.path(made) + "/cancellation", Map.of("reason", "Storm"));
        await().until(() -> service.sql()
                        .number(
                                "select count(*) from registrations r join events e on e.id = r.event_id where e.uuid = ? and r.status = 'cancelled'",
                                id)
                == 1);
        TestResponse deleted = ada.delete(cancelled);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("has-registrations");
        assertThat(cancelled.status()).isEqualTo(202);
        assertThat(cancelled.text("cancelReason")).isEqualTo("Storm");
        assertThat(awaitAbout("events.event.cancelled", made).text("comment")).isEqualTo("Storm");
        assertThat(deleted.status()).as(deleted.body()).isEqualTo(204);
        assertThat(ada.get(Organiser.path(made)).status()).isEqualTo(404);
        assertThat(service.http()
                        .get("/api/events/by-slug/" + made.text("slug"))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(awaitAbout("events.event.deleted", made).text("eventTitle")).isEqualTo("Deleted at last");
        assertThat(awaitAbout("events.context.closed", made).text("context.kind"))
                .isEqualTo("event");
        assertThat(service.sql()
                        .number("select held from pools p join events e on e.id = p.event_id where e.uuid = ?", id))
                .isZero();
    }

    @Test
    void anotherTimeOrPlaceIsToldToTheConfirmedWithTheNewEntry() {
        TestResponse made = ada.create(Organiser.talk(service, "Rescheduled"));
        TestResponse published = ada.publish(made, rita);
        UUID dan = register(UUID.fromString(made.text("id")));
        String later = Instant.parse(made.text("startsAt")).plusSeconds(1800).toString();

        TestResponse moved = ada.patch(published, Map.of("startsAt", later, "place", Map.of("city", "Granada")));

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        ProbedEvent told = awaitAbout("events.event.rescheduled", made);
        assertThat(told.text("changes[0].field")).isEqualTo("start");
        assertThat(told.text("changes[0].after")).isEqualTo(later);
        assertThat(told.text("changes[1].field")).isEqualTo("place");
        assertThat(told.text("attendees[0].userId")).isEqualTo(dan.toString());
        assertThat(told.text("invite.method")).isEqualTo("REQUEST");
        assertThat(told.text("invite.content")).contains("SEQUENCE:1");
    }

    @Test
    void aDraftIsHiddenFromOutsidersAndAMembersEventFromTheAnonymous() {
        TestResponse draft = ada.create(Organiser.talk(service, "Hidden"));
        Map<String, Object> members = Organiser.talk(service, "For members");
        members.put("visibility", "members");
        TestResponse inside = ada.publish(ada.create(members), rita);
        Organiser stranger = Organiser.of(service, "Stranger");

        assertThat(stranger.get(Organiser.path(draft)).status()).isEqualTo(404);
        assertThat(service.http().get(Organiser.path(draft)).send().text("code"))
                .isEqualTo(service.http()
                        .get("/api/events/" + UUID.randomUUID())
                        .send()
                        .text("code"));
        assertThat(rita.get(Organiser.path(draft)).status()).isEqualTo(200);
        assertThat(service.http().get(Organiser.path(inside)).send().status()).isEqualTo(404);
        assertThat(stranger.get(Organiser.path(inside)).status()).isEqualTo(200);
    }

    @Test
    void organisersAddressesAndTheLinkForTheConfirmedAreNotInPublicAnswers() {
        Map<String, Object> talk = Organiser.talk(service, "Discreet");
        talk.putAll(Map.of(
                "format", "hybrid",
                "onlineUrl", "https://meet.example.org/room",
                "organisers", List.of(Map.of("name", "Club", "email", "club@example.org"))));
        TestResponse published = ada.publish(ada.create(talk), rita);

        String anonymous = service.http().get(Organiser.path(published)).send().body();
        String stranger =
                Organiser.of(service, "Stranger").get(Organiser.path(published)).body();
        String editor = ada.get(Organiser.path(published)).body();

        assertThat(anonymous)
                .doesNotContain("club@example.org", "meet.example.org")
                .contains("Club");
        assertThat(stranger).doesNotContain("club@example.org", "meet.example.org");
        assertThat(editor).contains("club@example.org", "meet.example.org");
    }

    @Test
    void aServicesTokenCreatesNothing() {
        TestResponse refused = service.http()
                .post(Organiser.EVENTS)
                .bearer(service.tokens().service("mail", "events:create.talk").token())
                .json(Organiser.talk(service, "By a service"))
                .send();

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void aRepeatedCreationWithItsKeyMakesOneEvent() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> talk = Organiser.talk(service, "Once " + key);

        TestResponse first = ada.send(service.http()
                .post(Organiser.EVENTS)
                .header("Idempotency-Key", key)
                .json(talk));
        TestResponse second = ada.send(service.http()
                .post(Organiser.EVENTS)
                .header("Idempotency-Key", key)
                .json(talk));

        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat(second.header("Idempotent-Replayed")).contains("true");
    }

    private ProbedEvent awaitAbout(String type, TestResponse event) {
        UUID id = UUID.fromString(event.text("id"));
        return service.events().await(type, found -> found.subject().equals(id));
    }

    /** Somebody confirmed, by the rows alone. */
    private UUID register(UUID event) {
        UUID person = UUID.randomUUID();
        service.sql().update("insert into users (uuid) values (?)", person);
        service.sql().update("""
                        insert into registrations (uuid, event_id, ticket_type_id, user_id, locale, seats, position, status, source,
                                                   confirmed_at, version, created_at)
                        select ?, e.id, t.id, u.id, 'en', 1, a.next_position, 'confirmed', 'self', now(), 1, now()
                        from events e join ticket_types t on t.event_id = e.id join allocations a on a.event_id = e.id,
                             users u
                        where e.uuid = ? and u.uuid = ?
                        """, UUID.randomUUID(), event, person);
        service.sql()
                .update(
                        "update allocations set next_position = next_position + 1 where event_id = (select id from events where uuid = ?)",
                        event);
        service.sql()
                .update(
                        "update pools set held = held + 1 where event_id = (select id from events where uuid = ?)",
                        event);
        return person;
    }

    private static Map<String, Object> mapWithNull(String field, Object value, String removed) {
        Map<String, Object> map = new HashMap<>();
        map.put(field, value);
        map.put(removed, null);
        return map;
    }
}
