package dev.offshoot.messaging.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders")
class DeadLetterApiIT {

    private static final String LETTERS = "/api/orders/dead-letters";

    private final RunningService service;
    private final UUID user = UUID.randomUUID();

    DeadLetterApiIT(RunningService service) {
        this.service = service;
    }

    @Test
    void deadLetterIsListedAndShownWithItsError() {
        String id = deadLetter();

        TestResponse listed = service.http().get(LETTERS + "?subject=" + user).send();
        TestResponse shown = service.http().get(LETTERS + "/" + id).send();

        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.text("items[0].id")).isEqualTo(id);
        assertThat(listed.text("items[0].handler")).isEqualTo("RecordRegistration");
        assertThat(shown.text("error")).contains("nobody can read this");
        assertThat(shown.text("data")).contains(user.toString());
    }

    @Test
    void operationsCountWhatWaitsAndWhatDied() {
        deadLetter();
        UUID waiting = UUID.randomUUID();
        service.events().publish(Registrations.TYPE, waiting, Registrations.json(waiting, Registrations.POISON));
        await().until(() -> service.sql().count("deferred_deliveries") == 1);
        service.clock().advance(Duration.ofSeconds(6));

        TestResponse operations = service.http().get("/api/orders/operations").send();

        assertThat(operations.status()).isEqualTo(200);
        assertThat(operations.text("deadLetters"))
                .isEqualTo(String.valueOf(
                        service.sql().number("select count(*) from dead_letters where dropped_at is null")));
        assertThat(operations.text("inboxWaiting")).isEqualTo("1");
        assertThat(operations.text("outboxPending")).isEqualTo("0");
        assertThat(operations.text("version")).isNotEmpty();
        assertThat(operations.text("startedAt")).startsWith("20");
    }

    @Test
    void replayGivesTheEventToItsHandlerAgain() {
        String id = deadLetter();

        TestResponse replayed =
                service.http().post(LETTERS + "/" + id + "/replay").send();

        assertThat(replayed.status()).isEqualTo(202);
        await().until(() ->
                letters().stream().noneMatch(id::equals) && letters().size() == 1);
        assertThat(service.http().get(LETTERS + "/" + id).send().status()).isEqualTo(404);
    }

    @Test
    void replayByFilterLeavesTheOthers() {
        deadLetter();
        UUID other = UUID.randomUUID();
        publish(other);
        await().until(() -> letters(other).size() == 1);
        String untouched = letters(other).getFirst();

        TestResponse replayed = service.http()
                .post(LETTERS + "/replay")
                .json(Map.of("subject", user.toString(), "handler", "RecordRegistration"))
                .send();

        assertThat(replayed.text("replayed")).isEqualTo("1");
        assertThat(letters(other)).containsExactly(untouched);
    }

    @Test
    void droppedLetterIsOffTheListButKeepsItsReason() {
        String id = deadLetter();

        TestResponse dropped = service.http()
                .post(LETTERS + "/" + id + "/drop")
                .json(Map.of("reason", "sent by hand"))
                .send();

        assertThat(dropped.status()).isEqualTo(200);
        assertThat(dropped.text("dropReason")).isEqualTo("sent by hand");
        assertThat(letters()).isEmpty();
        assertThat(service.http().post(LETTERS + "/" + id + "/replay").send().status())
                .isEqualTo(409);
    }

    @Test
    void dropNeedsAReason() {
        String id = deadLetter();

        TestResponse refused = service.http()
                .post(LETTERS + "/" + id + "/drop")
                .json(Map.of("reason", " "))
                .send();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(letters()).containsExactly(id);
    }

    @Test
    void commandDoesTheSame() {
        String id = deadLetter();
        DeadLettersCommand command = service.bean(DeadLettersCommand.class);

        assertThat(command.run(service.context(), List.of("list"))).isZero();
        assertThat(command.run(service.context(), List.of("show", id))).isZero();
        assertThat(command.run(service.context(), List.of("drop", id, "--reason=by hand")))
                .isZero();
        assertThat(letters()).isEmpty();
        assertThat(command.run(service.context(), List.of("replay", id))).isOne();
        assertThat(command.run(service.context(), List.of("replay"))).isEqualTo(2);
        assertThat(command.run(service.context(), List.of("burn"))).isEqualTo(2);
    }

    private String deadLetter() {
        publish(user);
        await().until(() -> letters().size() == 1);
        return letters().getFirst();
    }

    private void publish(UUID subject) {
        service.events().publish(Registrations.TYPE, subject, Registrations.json(subject, Registrations.UNPROCESSABLE));
    }

    private List<String> letters() {
        return letters(user);
    }

    private List<String> letters(UUID subject) {
        return service
                .sql()
                .query("select uuid from dead_letters where subject = ? and dropped_at is null", subject)
                .stream()
                .map(row -> String.valueOf(row.get("uuid")))
                .toList();
    }
}
