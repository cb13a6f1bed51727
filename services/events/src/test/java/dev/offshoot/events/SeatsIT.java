package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.closing.CancelRegistrations;
import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Seats over REST, with everybody coming at once, on real PostgreSQL. */
@OffshootTest(service = "events", properties = "offshoot.events.limit.registrations=10000/m")
class SeatsIT {

    private static final List<String> TYPES = List.of("regular", "student", "press");

    private final RunningService service;

    SeatsIT(RunningService service) {
        this.service = service;
    }

    /** Scenario 1, with 300 people; the benchmark has 5 000. */
    @Test
    void whenEverybodyComesAtOnceTheFirstPositionsGetTheSeats() throws Exception {
        Venue venue = house(50);

        List<TestResponse> answers =
                Crowd.atOnce(300, number -> () -> venue.register(UUID.randomUUID(), TYPES.get(number % 3)));

        assertThat(answers).extracting(TestResponse::status).containsOnly(201);
        assertThat(positions(answers, "confirmed")).containsExactlyElementsOf(range(1, 50));
        assertThat(positions(answers, "waiting")).containsExactlyElementsOf(range(51, 300));
        assertThat(venue.held("room")).isEqualTo(50);
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 3. */
    @Test
    void whoCameAfterAnothersAnswerStandsBehindOnAnyInstance() {
        RunningService other = service.startAnother();
        Venue venue = house(3);
        List<Long> positions = new ArrayList<>();

        for (int number = 0; number < 10; number++) {
            RunningService instance = number % 2 == 0 ? service : other;
            TestResponse answer = venue.register(instance, UUID.randomUUID(), TYPES.get(number % 3), null);
            positions.add(Long.parseLong(answer.text("position")));
        }

        assertThat(positions).isEqualTo(range(1, 10));
    }

    /** Scenario 7, and a promotion by hand in the same moment (8). */
    @Test
    void freedSeatGoesToTheHeadOfTheLineWhoeverElseWantsIt() throws Exception {
        Venue venue = house(2);
        UUID leaving = UUID.randomUUID();
        UUID head = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        String seat = venue.register(leaving, "regular").text("id");
        venue.register(UUID.randomUUID(), "student");
        venue.register(head, "press");
        String waiting = venue.register(second, "regular").text("id");

        Crowd.atOnce(32, number -> switch (number) {
            case 0 -> () -> venue.act(leaving, seat, "cancellation", Map.of());
            case 1 -> () -> venue.act(venue.owner(), waiting, "promotion", Map.of("reason", "Speaks next"));
            default -> () -> venue.register(UUID.randomUUID(), TYPES.get(number % 3));
        });

        assertThat(venue.statusOf(head)).isEqualTo("offered");
        assertThat(venue.statusOf(second)).isEqualTo("waiting");
        assertThat(venue.count("offered")).isEqualTo(1);
        assertThat(venue.count("waiting")).isEqualTo(31);
        assertThat(venue.act(venue.owner(), waiting, "promotion", Map.of("reason", "Speaks next"))
                        .text("code"))
                .isEqualTo("sold-out");
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 8: accepted at the instant the offer ends. */
    @Test
    void offerThatEndsIsTakenOrPassedOnAndNeverBoth() throws Exception {
        for (int round = 0; round < 6; round++) {
            Venue venue = house(1);
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            UUID third = UUID.randomUUID();
            String seat = venue.register(first, "regular").text("id");
            String waiting = venue.register(second, "student").text("id");
            venue.register(third, "press");
            venue.act(first, seat, "cancellation", Map.of());
            Instant end = Instant.parse(service.http()
                    .get("/api/events/registrations/" + waiting)
                    .bearer(service.tokens().person(second))
                    .send()
                    .text("holdUntil"));
            service.clock().stopAt(end.minusMillis(1));

            List<Integer> answers = Crowd.atOnce(
                    2,
                    number -> number == 0
                            ? () -> venue.act(second, waiting, "acceptance", Map.of())
                                    .status()
                            : (Callable<Integer>) () -> {
                                service.clock().stopAt(end);
                                service.bean(Allocations.class).submit(venue.eventId(), new Command.Tidy());
                                return 0;
                            });

            boolean taken = answers.getFirst() == 200;
            assertThat(venue.statusOf(second)).isEqualTo(taken ? "confirmed" : "cancelled");
            assertThat(venue.statusOf(third)).isEqualTo(taken ? "waiting" : "offered");
            service.clock().reset();
            Promises.hold(service, venue.eventId());
        }
    }

    /** Scenario 8: nobody comes by. */
    @Test
    void lapsedOfferGoesToTheNextWithoutAnybodyAsking() {
        Venue venue = house(1);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        String seat = venue.register(first, "regular").text("id");
        venue.register(second, "regular");
        venue.register(third, "regular");
        venue.act(first, seat, "cancellation", Map.of());

        service.clock().advance(Duration.ofMinutes(61));
        try {
            await().atMost(Duration.ofSeconds(15))
                    .untilAsserted(() -> assertThat(venue.statusOf(third)).isEqualTo("offered"));
        } finally {
            service.clock().reset();
        }

        assertThat(venue.statusOf(second)).isEqualTo("cancelled");
        assertThat(service.events()
                        .await(
                                "events.registration.cancelled",
                                event -> event.text("attendee.userId").equals(second.toString()))
                        .text("by"))
                .isEqualTo("expiry");
    }

    /** Scenario 9. */
    @Test
    void capacityIsRaisedForTheLineFirstAndNeverCutBelowWhatIsHeld() {
        Venue venue = house(2);
        IntStream.range(0, 5).forEach(_ -> venue.register(UUID.randomUUID(), "regular"));

        TestResponse raised = resize(venue, "\"0\"", 4);
        TestResponse cut = resize(venue, "\"1\"", 3);
        TestResponse stale = resize(venue, "\"0\"", 9);

        assertThat(raised.status()).isEqualTo(200);
        assertThat(raised.text("held")).isEqualTo("4");
        assertThat(venue.count("offered")).isEqualTo(2);
        assertThat(cut.status()).isEqualTo(409);
        assertThat(cut.text("code")).isEqualTo("capacity-below-held");
        assertThat(cut.text("held")).isEqualTo("4");
        assertThat(stale.status()).isEqualTo(412);
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 11. */
    @Test
    void withoutALineTheAnswerIsSoldOutAndNothingIsLeft() {
        Venue venue = house(1).with("waiting_list = 'off'");
        venue.register(UUID.randomUUID(), "regular");

        TestResponse refused = venue.register(UUID.randomUUID(), "student");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("sold-out");
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 12. */
    @Test
    void onePersonWhoAsksFiftyTimesGetsOneSeat() throws Exception {
        Venue venue = house(10);
        UUID hasty = UUID.randomUUID();

        List<TestResponse> answers = Crowd.atOnce(50, _ -> () -> venue.register(hasty, "regular"));

        List<TestResponse> made =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).hasSize(1);
        String id = made.getFirst().text("id");
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.text("code")).isEqualTo("already-registered");
                    assertThat(answer.text("registrationId")).isEqualTo(id);
                });
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 12, with one key. */
    @Test
    void oneRequestSentFiftyTimesHasOneAnswer() throws Exception {
        Venue venue = house(10);
        UUID patient = UUID.randomUUID();
        String key = UUID.randomUUID().toString();

        List<TestResponse> answers = Crowd.atOnce(50, _ -> () -> venue.register(service, patient, "regular", key));

        assertThat(answers).extracting(TestResponse::status).containsOnly(201);
        assertThat(answers)
                .extracting(TestResponse::body)
                .containsOnly(answers.getFirst().body());
        assertThat(venue.count("confirmed")).isEqualTo(1);
        assertThat(venue.register(service, patient, "student", key).text("code"))
                .isEqualTo("idempotency-key-reused");
    }

    /** Scenario 13: the lock is kept until all of them stand in one queue. */
    @Test
    void commandThatTheDatabaseRefusesFailsAlone() throws Exception {
        Venue venue = house(10);
        Allocations allocations = service.bean(Allocations.class);
        List<Object> outcomes;
        try (Connection holder = service.sql().connect()) {
            holder.setAutoCommit(false);
            lock(holder, venue);
            Thread release = Thread.ofVirtual().start(() -> {
                await().until(() -> service.sql().number("select count(*) from pg_locks where not granted") > 0);
                close(holder);
            });
            outcomes = Crowd.atOnce(20, number -> () -> outcome(allocations, venue, number));
            release.join();
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(19);
        assertThat(outcomes).filteredOn(RuntimeException.class::isInstance).hasSize(1);
        assertThat(venue.count("confirmed")).isEqualTo(10);
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 15. */
    @Test
    void whoComesAfterTheCancellationIsTooLateAndEverybodyElseIsTold() throws Exception {
        Venue venue = house(5);
        Allocations allocations = service.bean(Allocations.class);

        List<Integer> answers = Crowd.atOnce(
                60,
                number -> number == 30
                        ? () -> allocations.change(venue.eventId(), () -> {
                            venue.with("status = 'cancelled', cancelled_at = now()");
                            return 0;
                        })
                        : (Callable<Integer>) () ->
                                venue.register(UUID.randomUUID(), "regular").status());
        service.bean(CancelRegistrations.class).run(CancelRegistrations.Of.event(venue.eventId(), "It rains"));

        long made = answers.stream().filter(status -> status == 201).count();
        assertThat(answers.stream().filter(status -> status == 409).count()).isEqualTo(59 - made);
        assertThat(venue.register(UUID.randomUUID(), "regular").text("code")).isEqualTo("registration-closed");
        assertThat(venue.count("cancelled")).isEqualTo(made);
        assertThat(venue.held("room")).isZero();
        await().untilAsserted(() -> assertThat(service.events().all("events.registration.cancelled").stream()
                        .filter(event ->
                                event.text("eventId").equals(venue.event().toString())))
                .hasSize((int) made)
                .allSatisfy(event -> assertThat(event.text("reason")).isEqualTo("It rains")));
    }

    /** Scenario 16. */
    @Test
    void wrongCounterIsToldAndRepairedOnlyWhenAsked() {
        Venue venue = house(5);
        venue.register(UUID.randomUUID(), "regular");
        service.sql().update("update pools set held = 3 where event_id = ?", venue.eventId());

        TestResponse told = audit(venue, Map.of());
        assertThat(told.text("drift")).isEqualTo("2");
        assertThat(told.text("repaired")).isEqualTo("false");
        assertThat(venue.held("room")).isEqualTo(3);

        assertThat(audit(venue, Map.of("repair", true)).text("repaired")).isEqualTo("true");
        assertThat(venue.held("room")).isEqualTo(1);
        assertThat(service.http()
                        .post("/api/events/" + venue.event() + "/allocation/audits")
                        .bearer(service.tokens().person(venue.owner()))
                        .json(Map.of())
                        .send()
                        .status())
                .isEqualTo(403);
    }

    /** Scenario 33. */
    @Test
    void closedAccountGivesBackItsSeatAndItsPlaceInLine() {
        Venue one = house(1);
        Venue other = house(1);
        UUID gone = UUID.randomUUID();
        UUID next = UUID.randomUUID();
        one.register(gone, "regular");
        one.register(next, "regular");
        other.register(UUID.randomUUID(), "regular");
        other.register(gone, "regular");

        service.events()
                .publish(
                        "auth.user.deactivated",
                        gone,
                        "{\"userId\":\"%s\",\"reason\":\"left\",\"at\":\"%s\",\"accessVersion\":2}"
                                .formatted(gone, service.clock().instant()));

        await().untilAsserted(() -> {
            assertThat(one.statusOf(gone)).isEqualTo("cancelled");
            assertThat(other.statusOf(gone)).isEqualTo("cancelled");
        });
        assertThat(one.statusOf(next)).isEqualTo("offered");
    }

    @Test
    void lineEndsWithTheEventAndNobodyIsWrittenTo() {
        Venue venue = house(1);
        UUID waiting = UUID.randomUUID();
        venue.register(UUID.randomUUID(), "regular");
        venue.register(waiting, "regular");
        venue.with("starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'");

        task("EndEvents");

        assertThat(venue.statusOf(waiting)).isEqualTo("cancelled");
        assertThat(service.events()
                        .await(
                                "events.registration.cancelled",
                                event -> event.text("attendee.userId").equals(waiting.toString()))
                        .text("notify"))
                .isEqualTo("false");
    }

    @Test
    void registrationIsTheOwnersAndTheOrganisersAndNobodyElsesToKnow() {
        Venue venue = house(5);
        UUID ada = UUID.randomUUID();
        UUID stranger = UUID.randomUUID();
        service.auth().users().add(ada, "Ada Alvarez", "ada@example.test");
        TestResponse made = venue.register(ada, "regular");
        String path = "/api/events/registrations/" + made.text("id");

        assertThat(made.header("Location")).hasValue(path);
        assertThat(made.text("tickets[0].status")).isEqualTo("valid");
        assertThat(get(path, ada).text("status")).isEqualTo("confirmed");
        assertThat(get(path, venue.owner()).text("attendee.name")).isEqualTo("Ada Alvarez");
        assertThat(get(path, stranger).status()).isEqualTo(404);
        assertThat(get(path, stranger).text("code"))
                .isEqualTo(get("/api/events/registrations/" + UUID.randomUUID(), stranger)
                        .text("code"));
        assertThat(service.http().get(path).send().status()).isEqualTo(404);
        assertThat(service.http()
                        .get(path)
                        .header("X-Registration-Token", "x".repeat(60))
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(service.http()
                        .get(path)
                        .bearer(service.tokens().service("mail"))
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(venue.act(stranger, made.text("id"), "cancellation", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(venue.act(ada, made.text("id"), "promotion", Map.of("reason", "me"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/api/events/" + venue.event() + "/registrations", ada).status())
                .isEqualTo(403);
    }

    @Test
    void organisersRegisterOthersAndSeeWhoComes() {
        Venue venue = house(5);
        UUID bo = UUID.randomUUID();
        service.auth().users().add(bo, "Bo Berg", "bo@example.test");

        TestResponse account = registerOther(venue, venue.owner(), Map.of("userId", bo.toString(), "seats", 2));
        TestResponse guest = registerOther(
                venue,
                venue.owner(),
                Map.of("guest", Map.of("name", "Rosa", "email", "Rosa@Example.test"), "notify", false));

        assertThat(account.text("seats")).isEqualTo("2");
        assertThat(guest.text("status")).isEqualTo("confirmed");
        TestResponse list = get("/api/events/" + venue.event() + "/registrations?sort=position&limit=1", venue.owner());
        assertThat(list.text("items[0].attendee.name")).isEqualTo("Bo Berg");
        TestResponse second = get(
                "/api/events/" + venue.event() + "/registrations?sort=position&limit=1&cursor="
                        + list.text("nextCursor"),
                venue.owner());
        assertThat(second.text("items[0].attendee.email")).isEqualTo("rosa@example.test");
        assertThat(get("/api/events/" + venue.event() + "/registrations?q=ROS", venue.owner())
                        .text("items[0].id"))
                .isEqualTo(guest.text("id"));
        assertThat(get("/api/events/registrations?when=upcoming", bo).text("items[0].id"))
                .isEqualTo(account.text("id"));
        assertThat(get("/api/events/" + venue.event() + "/allocation", venue.owner())
                        .text("pools[0].held"))
                .isEqualTo("3");
        assertThat(registerOther(venue, bo, Map.of("complimentary", true)).status())
                .isEqualTo(403);
        assertThat(registerOther(
                                venue,
                                venue.owner(),
                                Map.of("userId", UUID.randomUUID().toString()))
                        .text("code"))
                .isEqualTo("unknown-user");
        assertThat(service.events()
                        .await(
                                "events.registration.confirmed",
                                event -> event.text("registrationId").equals(guest.text("id")))
                        .text("notify"))
                .isEqualTo("false");
    }

    @Test
    void listsAreReadWithoutNamesWhileTheDirectoryIsSilent() {
        Venue venue = house(5);
        venue.register(UUID.randomUUID(), "regular");
        service.auth().failWith(503);
        try {
            TestResponse list = get("/api/events/" + venue.event() + "/registrations", venue.owner());

            assertThat(list.status()).isEqualTo(200);
            assertThat(list.text("peopleIncomplete")).isEqualTo("true");
            assertThat(list.json("items[0].attendee.name").isNull()).isTrue();
        } finally {
            service.auth().recover();
        }
    }

    @Test
    void guestsAddressIsCorrectedByOrganisersAndItsOldLinksDie() {
        Venue venue = house(5);
        TestResponse guest = registerOther(
                venue, venue.owner(), Map.of("guest", Map.of("name", "Rosa", "email", "rosa@example.test")));
        String path = "/api/events/registrations/" + guest.text("id");
        String tag = guest.header("ETag").orElseThrow();

        TestResponse edited = patch(path, venue.owner(), tag, Map.of("guestEmail", "rosa.marin@example.test"));

        assertThat(edited.text("attendee.email")).isEqualTo("rosa.marin@example.test");
        assertThat(service.sql()
                        .number("select link_version from registrations where uuid = ?::uuid", guest.text("id")))
                .isEqualTo(2);
        assertThat(patch(path, venue.owner(), tag, Map.of("guestName", "Rosa Marin"))
                        .status())
                .isEqualTo(412);
        service.events()
                .await(
                        "events.registration.recalled",
                        event -> event.text("registrationId").equals(guest.text("id")));
    }

    @Test
    void whatARequestMayNotSayIsNamed() {
        Venue venue = house(5);
        Venue elsewhere = house(5);
        UUID ada = UUID.randomUUID();
        String path = "/api/events/" + venue.event() + "/registrations";

        TestResponse own = post(path, ada, Map.of("status", "confirmed", "position", 1, "seats", 11));
        TestResponse party = post(path, ada, Map.of("seats", 2, "ticketTypeId", String.valueOf(venue.type("regular"))));
        TestResponse foreign = post(path, ada, Map.of("ticketTypeId", String.valueOf(elsewhere.type("regular"))));
        TestResponse undecided = post(path, ada, Map.of());

        assertThat(own.status()).isEqualTo(400);
        assertThat(own.body()).contains("\"status\"", "\"position\"");
        assertThat(party.text("errors[0].field")).isEqualTo("seats");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(undecided.text("errors[0].field")).isEqualTo("ticketTypeId");
        assertThat(get(path + "?status=happy", venue.owner()).text("errors[0].field"))
                .isEqualTo("status");
        assertThat(get(path + "?sort=name", venue.owner()).text("errors[0].field"))
                .isEqualTo("sort");
    }

    @Test
    void poolsAndTypesAreEditedUnderTheirRules() {
        Venue venue = house(5);
        String pools = "/api/events/" + venue.event() + "/pools";
        String types = "/api/events/" + venue.event() + "/ticket-types";
        venue.register(UUID.randomUUID(), "regular");

        TestResponse pool = post(pools, venue.owner(), Map.of("name", "balcony"));
        TestResponse type = post(
                types,
                venue.owner(),
                Map.of(
                        "name",
                        "box",
                        "poolIds",
                        List.of(pool.text("id")),
                        "price",
                        Map.of("amount", "12.50", "currency", "EUR")));

        assertThat(pool.json("capacity").isNull()).isTrue();
        assertThat(type.status()).isEqualTo(201);
        assertThat(type.text("price.amount")).isEqualTo(Venue.money(1250));
        assertThat(patch(types + "/" + type.text("id"), venue.owner(), "\"0\"", Map.of("closed", true))
                        .text("closed"))
                .isEqualTo("true");
        assertThat(delete(pools + "/" + pool.text("id"), venue.owner()).text("code"))
                .isEqualTo("pool-in-use");
        assertThat(delete(types + "/" + venue.type("regular"), venue.owner()).text("code"))
                .isEqualTo("type-in-use");
        assertThat(patch(
                                types + "/" + venue.type("regular"),
                                venue.owner(),
                                "\"0\"",
                                Map.of("poolIds", List.of(pool.text("id"))))
                        .text("code"))
                .isEqualTo("type-in-use");
        assertThat(delete(types + "/" + type.text("id"), venue.owner()).status())
                .isEqualTo(204);
        assertThat(delete(pools + "/" + pool.text("id"), venue.owner()).status())
                .isEqualTo(204);
        assertThat(post(
                                types,
                                venue.owner(),
                                Map.of(
                                        "name",
                                        "odd",
                                        "poolIds",
                                        List.of(UUID.randomUUID().toString())))
                        .status())
                .isEqualTo(404);
        assertThat(post(pools, UUID.randomUUID(), Map.of("name", "mine")).status())
                .isEqualTo(403);
    }

    private Venue house(int seats) {
        return Venue.open(service)
                .pool("room", seats)
                .type("regular", 0, "room")
                .type("student", 0, "room")
                .type("press", 0, "room");
    }

    private static Object outcome(Allocations allocations, Venue venue, int number) {
        try {
            return allocations.submit(venue.eventId(), venue.command(number, number == 7 ? "x".repeat(36) : "en"));
        } catch (RuntimeException failed) {
            return failed;
        }
    }

    private static void lock(Connection holder, Venue venue) throws SQLException {
        try (PreparedStatement lock =
                holder.prepareStatement("select 1 from allocations where event_id = ? for no key update")) {
            lock.setLong(1, venue.eventId());
            lock.execute();
        }
    }

    private static void close(Connection holder) {
        try {
            holder.rollback();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void task(String name) {
        service.context().getBeansOfType(RecurringTask.class).stream()
                .filter(task -> task.getClass().getSimpleName().contains(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private TestResponse resize(Venue venue, String tag, int capacity) {
        return patch(
                "/api/events/" + venue.event() + "/pools/" + venue.pool("room"),
                venue.owner(),
                tag,
                Map.of("capacity", capacity));
    }

    private TestResponse audit(Venue venue, Map<String, ?> body) {
        return service.http()
                .post("/api/events/" + venue.event() + "/allocation/audits")
                .bearer(service.tokens().person(UUID.randomUUID()).roles("operator"))
                .json(body)
                .send();
    }

    private TestResponse registerOther(Venue venue, UUID organiser, Map<String, Object> body) {
        Map<String, Object> all = new HashMap<>(body);
        all.put("ticketTypeId", String.valueOf(venue.type("regular")));
        return post("/api/events/" + venue.event() + "/registrations", organiser, all);
    }

    private TestResponse get(String path, UUID person) {
        return service.http().get(path).bearer(service.tokens().person(person)).send();
    }

    private TestResponse post(String path, UUID person, Map<String, ?> body) {
        return service.http()
                .post(path)
                .bearer(service.tokens().person(person))
                .json(body)
                .send();
    }

    private TestResponse patch(String path, UUID person, String tag, Map<String, ?> body) {
        return service.http()
                .patch(path)
                .bearer(service.tokens().person(person))
                .header("If-Match", tag)
                .json(body)
                .send();
    }

    private TestResponse delete(String path, UUID person) {
        return service.http()
                .delete(path)
                .bearer(service.tokens().person(person))
                .send();
    }

    private static List<Long> positions(List<TestResponse> answers, String status) {
        return answers.stream()
                .filter(answer -> answer.text("status").equals(status))
                .map(answer -> Long.parseLong(answer.text("position")))
                .sorted()
                .toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
