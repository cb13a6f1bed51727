package dev.offshoot.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", properties = "offshoot.messaging.retry-delays=10m,1h")
class RetryIT {

    private final RunningService service;
    private final UUID user = UUID.randomUUID();

    RetryIT(RunningService service) {
        this.service = service;
    }

    @Test
    void poisonIsTriedAgainLaterAndThenADeadLetter() {
        ProbedEvent poison = publish(user, Registrations.POISON);

        awaitAttempts(poison, 1);
        service.clock().advance(Duration.ofMinutes(11));
        awaitAttempts(poison, 2);
        service.clock().advance(Duration.ofMinutes(61));

        await().until(() -> deadLetters(poison) == 1);
        assertThat(service.sql().number("select attempts from dead_letters where event_id = ?", poison.id()))
                .isEqualTo(3);
        assertThat(service.sql().text("select error from dead_letters where event_id = ?", poison.id()))
                .startsWith("java.lang.IllegalStateException: poison");
        assertThat(effects(poison))
                .as("what a failed handler wrote is rolled back")
                .isOne();
    }

    @Test
    void waitingEventHoldsBackItsSubjectOnly() {
        ProbedEvent first = publish(user, Registrations.FAILS_ALONE_ONCE);
        awaitAttempts(first, 1);
        ProbedEvent second = publish(user, "en");
        UUID other = UUID.randomUUID();
        ProbedEvent others = publish(other, "en");

        await().until(() -> effects(others) == 2);
        await().until(() -> deferred(second) == 2);
        assertThat(effects(second)).isZero();

        service.clock().advance(Duration.ofMinutes(11));

        await().until(() -> effects(first) == 2 && effects(second) == 2);
        assertThat(service.sql()
                        .query(
                                "select event_id from effects where subject = ? and handler = 'RecordRegistration' order by id",
                                user))
                .extracting(row -> row.get("event_id"))
                .containsExactly(first.id(), second.id());
        assertThat(deferred(first) + deferred(second)).isZero();
    }

    @Test
    void whatNobodyCanReadIsADeadLetterAtOnceAndHoldsNothingBack() {
        ProbedEvent unreadable = publish(user, Registrations.UNPROCESSABLE);
        ProbedEvent next = publish(user, "en");

        await().until(() -> deadLetters(unreadable) == 1);
        await().until(() -> effects(next) == 2);
        assertThat(service.sql().number("select attempts from dead_letters where event_id = ?", unreadable.id()))
                .isOne();
    }

    @Test
    void handlerWhoseOwnConnectionIsClosedHoldsNobodyElseBack() {
        ProbedEvent failing = publish(user, Registrations.LOST_ITS_OWN_CONNECTION);
        ProbedEvent others = publish(UUID.randomUUID(), "en");

        awaitAttempts(failing, 1);
        await().until(() -> effects(others) == 2);
    }

    @Test
    void payloadThatDoesNotFitIsADeadLetterAtOnce() {
        ProbedEvent unfit = service.events().publish(Registrations.TYPE, user, "{\"userId\":\"nobody\"}");
        ProbedEvent noJson = service.events().publish(Registrations.TYPE, user, "{");

        await().until(() -> deadLetters(unfit) == 2 && deadLetters(noJson) == 2);
    }

    @Test
    void deliveriesAreForgottenAfterAWeek() {
        ProbedEvent old = publish(user, "en");
        await().until(() -> inbox(old) == 2);

        service.clock().advance(Duration.ofDays(8));

        await().atMost(Duration.ofSeconds(20)).until(() -> inbox(old) == 0);
    }

    private ProbedEvent publish(UUID subject, String locale) {
        return service.events().publish(Registrations.TYPE, subject, Registrations.json(subject, locale));
    }

    private void awaitAttempts(ProbedEvent event, int attempts) {
        await().until(() -> service.sql()
                        .number(
                                "select coalesce(max(attempts), 0) from deferred_deliveries where event_id = ?",
                                event.id())
                == attempts);
    }

    private long effects(ProbedEvent event) {
        return service.sql().number("select count(*) from effects where event_id = ?", event.id());
    }

    private long inbox(ProbedEvent event) {
        return service.sql().number("select count(*) from inbox where event_id = ?", event.id());
    }

    private long deferred(ProbedEvent event) {
        return service.sql().number("select count(*) from deferred_deliveries where event_id = ?", event.id());
    }

    private long deadLetters(ProbedEvent event) {
        return service.sql().number("select count(*) from dead_letters where event_id = ?", event.id());
    }
}
