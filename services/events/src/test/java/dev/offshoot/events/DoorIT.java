package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.events.allocation.Allocations;
import dev.offshoot.events.allocation.CancelledBy;
import dev.offshoot.events.allocation.Command;
import dev.offshoot.events.allocation.Outcome;
import dev.offshoot.events.allocation.Refund;
import dev.offshoot.events.ticket.TicketCode;
import dev.offshoot.events.ticket.TicketCodes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Scenario 35 and the rows of §8 about scans. */
@OffshootTest(service = "events", shared = true)
class DoorIT {

    private final RunningService service;

    DoorIT(RunningService service) {
        this.service = service;
    }

    @Test
    void oneTicketAtTwoGatesIsAdmittedOnceAndTheOtherIsToldWhere() {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        UUID dan = UUID.randomUUID();
        service.auth().users().add(dan, "Dan Duarte", "dan@example.test");
        UUID ticket = seats.ticketOf(dan);

        TestResponse first = scan(seats, code(seats, ticket, 1), "North");
        TestResponse second = scan(seats, code(seats, ticket, 1), "South");

        assertThat(first.text("result")).isEqualTo("admitted");
        assertThat(first.text("name")).isEqualTo("Dan Duarte");
        assertThat(first.text("ticketType")).isEqualTo("regular");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("result")).isEqualTo("already-admitted");
        assertThat(second.text("gate")).isEqualTo("North");
        assertThat(second.text("admittedAt")).isEqualTo(first.text("admittedAt"));
        ProbedEvent admitted = service.events()
                .await(
                        "events.registration.admitted",
                        event -> event.text("attendee.userId").equals(dan.toString()));
        assertThat(admitted.text("gate")).isEqualTo("North");
        assertThat(admitted.text("eventTitle")).isEqualTo("A talk");
    }

    @Test
    void thirtyGatesAtOnceAdmitOnce() throws Exception {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        UUID ticket = seats.ticketOfGuest("thirty@example.test");
        String code = code(seats, ticket, 1);

        List<String> results =
                atOnce(30, gate -> scan(seats, code, "Gate " + gate).text("result"));

        assertThat(results).containsOnlyOnce("admitted");
        assertThat(results.stream().filter("already-admitted"::equals)).hasSize(29);
        assertThat(scans(seats)).isEqualTo(30);
    }

    /** §3.4: whoever is first, never a cancelled registration with somebody inside. */
    @Test
    void aCancellationAndAGateAtOnceAgreeOnWhoWasFirst() throws Exception {
        SeatRows seats = SeatRows.sold(service, 50, 0);
        seats.with("starts_at", "now() + interval '1 hour'");
        for (int round = 0; round < 15; round++) {
            UUID registration =
                    seats.register(UUID.randomUUID()).orThrow().stored().uuid();
            UUID ticket = UUID.fromString(service.sql()
                    .text(
                            "select t.uuid::text from tickets t join registrations r on r.id = t.registration_id"
                                    + " where r.uuid = ?",
                            registration));
            String code = code(seats, ticket, 1);

            List<String> ends = atOnce(
                    2, who -> who == 0 ? scan(seats, code, "North").text("result") : cancelled(seats, registration));

            assertThat(ends).isIn(List.of("admitted", "ALREADY_ADMITTED"), List.of("void", "cancelled"));
            assertThat(service.sql().text("select status from registrations where uuid = ?", registration))
                    .isEqualTo(ends.getFirst().equals("admitted") ? "confirmed" : "cancelled");
        }
    }

    private String cancelled(SeatRows seats, UUID registration) {
        Outcome outcome = service.bean(Allocations.class)
                .submit(
                        seats.eventId(),
                        new Command.Cancel(registration, CancelledBy.ATTENDEE, null, new Refund.ByTerms(), true));
        return outcome instanceof Outcome.Refused refused
                ? refused.problem().type().name()
                : "cancelled";
    }

    @Test
    void aScanThatIsSentAgainGetsItsFirstAnswerAlsoAtOnce() throws Exception {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        String code = code(seats, seats.ticketOfGuest("again@example.test"), 1);
        UUID scanId = UUID.randomUUID();

        List<String> answers =
                atOnce(8, _ -> send(seats, body(scanId, "code", code, "North")).body());

        assertThat(answers).allMatch(answer -> answer.equals(answers.getFirst()));
        assertThat(answers.getFirst()).contains("\"admitted\"");
        assertThat(scans(seats)).isOne();
        assertThat(scan(seats, code, "South").text("result")).isEqualTo("already-admitted");
    }

    @Test
    void badCodesAreToldApartAndAllRecorded() {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        SeatRows others = SeatRows.beginning(service, Duration.ofHours(1));
        UUID cancelled = seats.ticketOfGuest("cancelled@example.test");
        UUID reissued = seats.ticketOfGuest("reissued@example.test");
        service.sql().update("update tickets set status = 'void' where uuid = ?", cancelled);
        service.sql().update("update tickets set code_version = 2 where uuid = ?", reissued);
        String good = code(seats, reissued, 2);
        String forged = good.substring(0, good.length() - 8) + "AAAAAAAA";
        String foreign = code(others, others.ticketOfGuest("foreign@example.test"), 1);

        assertThat(scan(seats, code(seats, cancelled, 1), null).text("result")).isEqualTo("void");
        assertThat(scan(seats, forged, null).text("result")).isEqualTo("unknown");
        assertThat(scan(seats, "no code at all", null).text("result")).isEqualTo("unknown");
        assertThat(scan(seats, code(seats, UUID.randomUUID(), 1), null).text("result"))
                .isEqualTo("unknown");
        TestResponse elsewhere = scan(seats, foreign, null);
        assertThat(elsewhere.text("result")).isEqualTo("wrong-event");
        assertThat(elsewhere.json("name").isNull()).isTrue();
        assertThat(scan(seats, code(seats, reissued, 1), null).text("result")).isEqualTo("void");
        assertThat(scan(seats, good, null).text("result")).isEqualTo("admitted");
        assertThat(scans(seats)).isEqualTo(7);
        assertThat(scan(seats, good, null).body()).doesNotContain("example.test");
    }

    @Test
    void aPickedTicketIsTakenAtTheRightTimeOnly() {
        SeatRows tomorrow = SeatRows.beginning(service, Duration.ofHours(4));
        SeatRows past = SeatRows.beginning(service, Duration.ofHours(-40));

        assertThat(pick(tomorrow, tomorrow.ticketOfGuest("early@example.test")).text("result"))
                .isEqualTo("too-early");
        assertThat(pick(past, past.ticketOfGuest("late@example.test")).text("result"))
                .isEqualTo("too-late");
        assertThat(pick(tomorrow, past.ticketOfGuest("elsewhere@example.test")).text("result"))
                .isEqualTo("wrong-event");
        assertThat(pick(tomorrow, UUID.randomUUID()).text("result")).isEqualTo("unknown");
    }

    @Test
    void onlyTheRightToCheckInScans() {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        UUID attendee = UUID.randomUUID();
        UUID ticket = seats.ticketOf(attendee);
        Map<String, Object> body = body(UUID.randomUUID(), "ticketId", ticket.toString(), null);
        String path = "/api/events/" + seats.event() + "/check-ins";

        assertThat(service.http().post(path).json(body).send().status()).isEqualTo(401);
        assertThat(service.http()
                        .post(path)
                        .bearer(service.tokens().person(attendee))
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(service.http()
                        .post(path)
                        .bearer(service.tokens().service("mail", "mail:send"))
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(scans(seats)).isZero();
    }

    @Test
    void badInputNamesItsFieldsAndAForeignScanIdIsRefused() {
        SeatRows seats = SeatRows.beginning(service, Duration.ofHours(1));
        SeatRows others = SeatRows.beginning(service, Duration.ofHours(1));
        UUID scanId = UUID.randomUUID();
        send(seats, body(scanId, "code", "x", null));

        TestResponse neither = send(seats, body(UUID.randomUUID(), "gate", "North", null));
        TestResponse reused = send(others, body(scanId, "code", "x", null));

        assertThat(neither.status()).isEqualTo(400);
        assertThat(neither.body()).contains("\"code\"", "\"ticketId\"");
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.text("code")).isEqualTo("scan-id-in-use");
    }

    private TestResponse scan(SeatRows seats, String code, @Nullable String gate) {
        return send(seats, body(UUID.randomUUID(), "code", code, gate));
    }

    private TestResponse pick(SeatRows seats, UUID ticket) {
        return send(seats, body(UUID.randomUUID(), "ticketId", ticket.toString(), null));
    }

    private TestResponse send(SeatRows seats, Map<String, Object> body) {
        return service.http()
                .post("/api/events/" + seats.event() + "/check-ins")
                .bearer(service.tokens().person(seats.owner()))
                .json(body)
                .send();
    }

    private static Map<String, Object> body(UUID scanId, String field, String value, @Nullable String gate) {
        Map<String, Object> body = new HashMap<>(Map.of("scanId", scanId.toString(), field, value));
        if (gate != null) {
            body.put("gate", gate);
        }
        return body;
    }

    private String code(SeatRows seats, UUID ticket, int version) {
        return service.bean(TicketCodes.class).sign(new TicketCode(ticket, seats.event(), version));
    }

    private long scans(SeatRows seats) {
        return service.sql().number("select count(*) from scans where event_id = ?", seats.eventId());
    }

    private static List<String> atOnce(int many, Attempt attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return attempt.run(number);
                }));
            }
            start.countDown();
            for (Future<String> one : running) {
                answers.add(one.get());
            }
        }
        return answers;
    }

    private interface Attempt {

        String run(int number);
    }
}
