package dev.offshoot.events;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestRequest;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person as a client of the service, with what tests of events do again and again. */
final class Organiser {

    static final String EVENTS = "/api/events";

    private final RunningService service;
    private final UUID id;
    private final String[] permissions;

    private Organiser(RunningService service, UUID id, String... permissions) {
        this.service = service;
        this.id = id;
        this.permissions = permissions;
    }

    /** Somebody known to auth, with these permissions. */
    static Organiser of(RunningService service, String name, String... permissions) {
        UUID id = UUID.randomUUID();
        service.auth().users().add(id, name, id + "@example.test");
        return new Organiser(service, id, permissions);
    }

    static Organiser ofAllCategories(RunningService service) {
        return of(service, "Ada Park", "events:create.talk", "events:create.workshop", "events:create.summit");
    }

    static Organiser reviewer(RunningService service) {
        return of(service, "Rita Rey", "events:review");
    }

    UUID id() {
        return id;
    }

    TestResponse send(TestRequest request) {
        return request.bearer(
                        service.tokens().person(id).permissions(permissions).token())
                .send();
    }

    TestResponse get(String path) {
        return send(service.http().get(path));
    }

    TestResponse post(String path, Object body) {
        return send(service.http().post(path).json(body));
    }

    TestResponse post(String path) {
        return send(service.http().post(path));
    }

    TestResponse create(Map<String, ?> event) {
        return post(EVENTS, event);
    }

    TestResponse patch(TestResponse read, Map<String, ?> change) {
        return send(service.http()
                .patch(path(read))
                .header("If-Match", read.header("ETag").orElseThrow())
                .json(change));
    }

    TestResponse delete(TestResponse read) {
        return send(service.http()
                .delete(path(read))
                .header("If-Match", read.header("ETag").orElseThrow()));
    }

    /** Submitted by this person, published by a reviewer. */
    TestResponse publish(TestResponse created, Organiser reviewer) {
        TestResponse submitted = post(path(created) + "/submission");
        if (submitted.status() != 200) {
            return submitted;
        }
        return reviewer.post(path(created) + "/publication", Map.of("comment", "Welcome"));
    }

    static String path(TestResponse event) {
        return EVENTS + "/" + event.text("id");
    }

    /** A talk with everything a review asks for, a week from now, for 100 people. */
    static Map<String, Object> talk(RunningService service, String title) {
        Instant start = service.clock().instant().plus(Duration.ofDays(7));
        Map<String, Object> talk = new HashMap<>(Map.of(
                "title",
                title,
                "category",
                "talk",
                "timeZone",
                "Europe/Madrid",
                "startsAt",
                start.toString(),
                "endsAt",
                start.plus(Duration.ofHours(2)).toString(),
                "languages",
                List.of("en"),
                "place",
                Map.of("name", "Casa de la Villa", "city", "Madrid", "country", "ES"),
                "capacity",
                100));
        return talk;
    }
}
