package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Seats while connections die, the database is away and queues are full. */
@OffshootTest(
        service = "events",
        interruptible = true,
        properties = {
            "offshoot.events.limit.registrations=10000/m",
            "offshoot.events.allocation.queue=40",
            "offshoot.events.allocation.wait=1s"
        })
class SeatsUnderFireIT {

    private final RunningService service;

    SeatsUnderFireIT(RunningService service) {
        this.service = service;
    }

    /** Scenario 2, with connections that break in place of a process that dies. */
    @Test
    void repeatedRequestsOfTwoInstancesEndAsOneEach() throws Exception {
        RunningService other = service.startAnother();
        Venue venue = Venue.open(service).pool("room", 30).type("regular", 0, "room");

        List<TestResponse> answers = Crowd.atOnce(100, number -> () -> {
            if (number % 25 == 7) {
                service.interruptions().postgres().breakConnections();
            }
            UUID person = new UUID(venue.eventId(), number);
            return untilAnswered(venue, number % 2 == 0 ? service : other, person, "key-" + number);
        });

        assertThat(answers).extracting(TestResponse::status).containsOnly(201);
        assertThat(venue.count("confirmed")).isEqualTo(30);
        assertThat(venue.count("waiting")).isEqualTo(70);
        Promises.hold(service, venue.eventId());
        other.stop();
    }

    /** Scenario 6. */
    @Test
    void whateverPeopleDoWhileConnectionsDieThePromisesHold() throws Exception {
        Venue venue = Venue.open(service)
                .pool("room", 6)
                .pool("students", 2)
                .type("regular", 0, "room")
                .type("student", 0, "room", "students");
        ConcurrentLinkedQueue<Deed> deeds = new ConcurrentLinkedQueue<>();

        Crowd.atOnce(32, number -> () -> {
            Random random = new Random(number);
            for (int step = 0; step < 8; step++) {
                if (random.nextInt(40) == 0) {
                    service.interruptions().postgres().breakConnections();
                }
                deeds.addAll(act(venue, new UUID(venue.eventId(), number), random));
            }
            return number;
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                venue.register(UUID.randomUUID(), "regular").status())
                        .isEqualTo(201));
        Promises.hold(service, venue.eventId());
        assertThat(deeds).extracting(Deed::status).contains(201, 200).doesNotContain(500);
    }

    /** Scenario 14. */
    @Test
    void databaseThatGoesAwayInARushLeavesNoSeatWithoutItsRow() throws Exception {
        Venue venue = Venue.open(service).pool("room", 20).type("regular", 0, "room");

        List<Integer> answers = Crowd.atOnce(60, number -> () -> {
            if (number == 20) {
                service.interruptions().postgres().cut();
                await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
                service.interruptions().postgres().restore();
            }
            return venue.register(UUID.randomUUID(), "regular").status();
        });

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                venue.register(UUID.randomUUID(), "regular").status())
                        .isEqualTo(201));
        assertThat(answers).isSubsetOf(201, 503).contains(503);
        Promises.hold(service, venue.eventId());
    }

    /** Scenario 14: somebody keeps the lock, so nothing moves. */
    @Test
    void fullQueueIsToldAtOnceWhileTheEventIsReadAsEver() throws Exception {
        Venue venue = Venue.open(service).pool("room", 500).type("regular", 0, "room");
        venue.register(UUID.randomUUID(), "regular");
        List<Future<TestResponse>> waiting = new ArrayList<>();
        try (Connection holder = service.sql().connect();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            holder.setAutoCommit(false);
            lock(holder, venue);
            IntStream.range(0, 120)
                    .forEach(_ -> waiting.add(threads.submit(() -> venue.register(UUID.randomUUID(), "regular"))));
            await().until(() -> waiting.stream().anyMatch(Future::isDone));

            long began = System.nanoTime();
            TestResponse read = service.http()
                    .get("/api/events/" + venue.event() + "/allocation")
                    .bearer(service.tokens().person(venue.owner()))
                    .send();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);

            assertThat(read.text("pools[0].held")).isEqualTo("1");
            assertThat(millis).isLessThan(1000);
            for (Future<TestResponse> one : waiting) {
                assertThat(one.get().status()).isEqualTo(503);
                assertThat(one.get().header("Retry-After").orElseThrow()).matches("[1-3]");
            }
            holder.rollback();
        }
        await().until(() -> venue.register(UUID.randomUUID(), "regular").status() == 201);
        assertThat(service.sql().number("select count(*) from registrations where event_id = ?", venue.eventId()))
                .isEqualTo(2);
        Promises.hold(service, venue.eventId());
    }

    private static TestResponse untilAnswered(Venue venue, RunningService instance, UUID person, String key) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> venue.register(instance, person, "regular", key), answer -> answer.status() != 503);
    }

    /** What somebody did, by its answer. */
    private record Deed(int status) {}

    private List<Deed> act(Venue venue, UUID person, Random random) {
        String type = random.nextBoolean() ? "regular" : "student";
        TestResponse made = venue.register(person, type);
        String id = made.status() == 201 ? made.text("id") : made.status() == 409 ? made.text("registrationId") : "";
        if (id.isEmpty()) {
            return List.of(new Deed(made.status()));
        }
        String action = List.of("cancellation", "acceptance", "refusal").get(random.nextInt(3));
        return List.of(
                new Deed(made.status()),
                new Deed(venue.act(person, id, action, Map.of()).status()));
    }

    private static void lock(Connection holder, Venue venue) throws SQLException {
        try (PreparedStatement lock =
                holder.prepareStatement("select 1 from allocations where event_id = ? for no key update")) {
            lock.setLong(1, venue.eventId());
            lock.execute();
        }
    }
}
