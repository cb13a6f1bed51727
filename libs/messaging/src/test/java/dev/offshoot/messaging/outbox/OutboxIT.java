package dev.offshoot.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.offshoot.contracts.Recipient;
import dev.offshoot.contracts.auth.PasswordResetRequested;
import dev.offshoot.contracts.mail.MailRequested;
import dev.offshoot.messaging.Outbox;
import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders", properties = "offshoot.readers.file=")
class OutboxIT {

    private final RunningService service;
    private final Outbox outbox;
    private final Transactions transactions;
    private final UUID user = UUID.randomUUID();

    OutboxIT(RunningService service) {
        this.service = service;
        this.outbox = service.bean(Outbox.class);
        this.transactions = service.bean(Transactions.class);
    }

    @Test
    void eventTravelsAsACloudEventWithoutFurtherFields() {
        transactions.commit(Registrations.of(user, "en"));

        ProbedEvent event = awaitEvent(Registrations.TYPE);
        assertThat(event.source()).isEqualTo("/orders");
        assertThat(event.text("origin")).isEqualTo("self");
        assertThat(event.json().get("source"))
                .as("absent is null, never missing")
                .isNotNull();
        assertThat(event.time()).isCloseTo(service.clock().instant(), within(30, ChronoUnit.SECONDS));
        assertThat(event.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void sequenceBeginsWithTheTimeTheDatabaseWasMade() {
        transactions.commit(Registrations.of(user, "en"));

        Instant counter = Instant.EPOCH.plus(awaitEvent(Registrations.TYPE).sequence(), ChronoUnit.MICROS);

        assertThat(counter)
                .isBetween(
                        service.clock().instant().minus(Duration.ofHours(1)),
                        service.clock().instant());
    }

    @Test
    void sharedRecordBearsThePublishersName() {
        transactions.commit(new MailRequested(
                user, "orders.shipped", List.of(Recipient.user(user)), null, Map.of(), null, null, null, null));

        assertThat(awaitEvent("orders.mail.requested").text("mailId")).isEqualTo(user.toString());
    }

    @Test
    void rolledBackEventNeverHappened() {
        assertThatThrownBy(() -> transactions.commit(() -> {
                    outbox.append(Registrations.of(user, "en"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        service.events().none(Registrations.TYPE, event -> event.subject().equals(user));
    }

    @Test
    void appendNeedsATransaction() {
        assertThatIllegalStateException().isThrownBy(() -> outbox.append(Registrations.of(user, "en")));
    }

    @Test
    void missingReadersKeyFailsTheAppend() {
        PasswordResetRequested secret = new PasswordResetRequested(user, Recipient.user(user), "canary", Instant.EPOCH);

        assertThatIllegalStateException()
                .isThrownBy(() -> transactions.commit(secret))
                .withMessageContaining("OFFSHOOT_READERS_FILE")
                .withMessageNotContaining("canary");
    }

    @Test
    void sequencesOfASubjectRiseInCommitOrder() throws Exception {
        CountDownLatch appended = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = threads.submit(() -> transactions.commit(() -> {
                outbox.append(Registrations.of(user, "first"));
                appended.countDown();
                await(commit);
            }));
            await(appended);
            Future<?> second = threads.submit(() -> transactions.commit(Registrations.of(user, "second")));

            Awaitility.await()
                    .until(() -> service.sql()
                                    .number(
                                            "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = "
                                                    + "(select oid from pg_database where datname = current_database())")
                            == 1);
            commit.countDown();
            first.get();
            second.get();
        }

        ProbedEvent one = awaitEvent(Registrations.TYPE);
        ProbedEvent two = awaitEvent(Registrations.TYPE);
        assertThat(one.text("locale")).isEqualTo("first");
        assertThat(two.text("locale")).isEqualTo("second");
        assertThat(two.sequence()).isGreaterThan(one.sequence());
    }

    private ProbedEvent awaitEvent(String type) {
        return service.events().await(type, event -> event.subject().equals(user));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
