package dev.offshoot.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.tasks.RecurringTask;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 37 over HTTP, the rows of §8 about hidden events, and reminders. */
@OffshootTest(service = "events", shared = true)
class CalendarIT {

    private final RunningService service;

    CalendarIT(RunningService service) {
        this.service = service;
    }

    @Test
    void anUnchangedFileIsNotSentAgain() {
        SeatRows seats = SeatRows.sold(service, 5, 0).with("online_url", "'https://join.example/secret'");

        TestResponse first = service.http().get(file(seats)).send();
        TestResponse again = service.http()
                .get(file(seats))
                .header("If-None-Match", first.header("ETag").orElseThrow())
                .send();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type").orElseThrow()).startsWith("text/calendar");
        assertThat(first.body())
                .contains("UID:" + seats.event() + "@localhost\r\n", "LOCATION:Palace\\, Granada\\, ES\r\n")
                .doesNotContain("secret", "METHOD:");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(service.http().get(file(seats)).send().bytes()).isEqualTo(first.bytes());
    }

    @Test
    void hiddenEventsHaveNoFileForOutsiders() {
        SeatRows members = SeatRows.sold(service, 5, 0).with("visibility", "'members'");
        SeatRows withdrawn = SeatRows.sold(service, 5, 0).with("status", "'rejected'");
        SeatRows deleted = SeatRows.sold(service, 5, 0).with("deleted_at", "now()");

        assertThat(service.http().get(file(members)).send().status()).isEqualTo(404);
        assertThat(asAnybody(members)).isEqualTo(200);
        assertThat(asAnybody(withdrawn)).isEqualTo(404);
        assertThat(asAnybody(deleted)).isEqualTo(404);
        assertThat(service.http()
                        .get(file(withdrawn))
                        .bearer(service.tokens().person(withdrawn.owner()))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /** Scenario 37: a cancelled event is told for 30 days, then it is gone. */
    @Test
    void aFeedHoldsWhatTheListWouldAndWhatWasCancelledLately() {
        SeatRows seats = SeatRows.sold(service, 5, 0);
        String feed = "/api/events/calendar.ics?host=" + seats.owner();

        TestResponse first = service.http().get(feed).send();
        TestResponse again = service.http()
                .get(feed)
                .header("If-None-Match", first.header("ETag").orElseThrow())
                .send();
        seats.with("status", "'cancelled', cancelled_at = now() - interval '29 days'");
        String cancelled = service.http().get(feed).send().body();
        seats.with("cancelled_at", "now() - interval '31 days'");
        String later = service.http().get(feed).send().body();

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body())
                .contains("UID:" + seats.event(), "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "SUMMARY:A talk")
                .doesNotContain("METHOD:");
        assertThat(again.status()).isEqualTo(304);
        assertThat(cancelled).contains("SUMMARY:Cancelled: A talk").doesNotContain("STATUS:CANCELLED");
        assertThat(later).contains("BEGIN:VCALENDAR").doesNotContain("BEGIN:VEVENT");
        assertThat(service.http()
                        .get("/api/events/calendar.ics?format=paper")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theConfirmedAreRemindedOnceOfEachStart() {
        SeatRows seats =
                SeatRows.beginning(service, Duration.ofHours(20)).with("online_url", "'https://join.example/x'");
        UUID dan = UUID.randomUUID();
        seats.ticketOf(dan);
        seats.ticketOfGuest("remind@example.test");
        seats.lapsed("gone@example.test");
        service.sql()
                .update(
                        "update registrations set confirmed_at = confirmed_at - interval '2 days'"
                                + " where event_id = ? and confirmed_at is not null",
                        seats.eventId());

        remind();
        ProbedEvent reminder = reminder(seats);
        remind();

        assertThat(reminder.data()).doesNotContain("gone@example.test");
        assertThat(reminder.text("attendees[0].userId")).isEqualTo(dan.toString());
        assertThat(reminder.text("attendees[1].email")).startsWith("sealed.");
        assertThat(reminder.text("online")).isEqualTo("https://join.example/x");
        assertThat(reminder.text("invite.method")).isEqualTo("REQUEST");
        service.events().none("events.reminder.issued", event -> event.subject().equals(seats.event()));
        seats.with("starts_at", "starts_at + interval '1 hour'");
        remind();
        assertThat(reminder(seats).text("attendees[0].userId")).isEqualTo(dan.toString());
    }

    private ProbedEvent reminder(SeatRows seats) {
        return service.events()
                .await("events.reminder.issued", event -> event.subject().equals(seats.event()));
    }

    private void remind() {
        service.context().getBeansOfType(RecurringTask.class).stream()
                .filter(task -> task.getClass().getSimpleName().contains("Remind"))
                .forEach(RecurringTask::run);
    }

    private int asAnybody(SeatRows seats) {
        return service.http()
                .get(file(seats))
                .bearer(service.tokens().person(UUID.randomUUID()))
                .send()
                .status();
    }

    private static String file(SeatRows seats) {
        return "/api/events/" + seats.event() + "/calendar.ics";
    }
}
