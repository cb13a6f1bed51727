package dev.offshoot.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.figures.FiguresReader;
import dev.offshoot.messaging.sample.Registrations;
import dev.offshoot.messaging.sample.Transactions;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker is away and rows pile up. */
@OffshootTest(service = "orders", interruptible = true)
class BacklogIT {

    private static final String PILE_UP = """
            insert into outbox (event_id, type, subject, occurred_at, data)
            select gen_random_uuid(), 'shop.order.placed', gen_random_uuid(), now(), repeat('x', ?)
            from generate_series(1, ?)
            """;

    private final RunningService service;

    BacklogIT(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void cut() {
        service.interruptions().broker().cut();
        service.sql().update("delete from outbox");
    }

    @AfterEach
    void restore() {
        service.interruptions().broker().restore();
        await().atMost(Duration.ofSeconds(30)).until(() -> service.sql().count("outbox") == 0);
    }

    @Test
    void relayTakesABoundedNumberOfRowsAtATime() throws SQLException {
        service.sql().update(PILE_UP, 10, 3_000);

        assertThat(take(1_000, 1 << 20))
                .hasSize(1_000)
                .isSortedAccordingTo((one, other) ->
                        Long.compare(one.envelope().sequence(), other.envelope().sequence()));
    }

    @Test
    void relayTakesABoundedNumberOfBytesAtATimeButAlwaysARow() throws SQLException {
        service.sql().update(PILE_UP, 600_000, 5);

        assertThat(take(1_000, 1_000_000)).hasSize(2);
        assertThat(take(1_000, 10)).hasSize(1);
    }

    @Test
    void figuresTellHowFarBehindTheOutboxIs() {
        UUID user = UUID.randomUUID();
        service.bean(Transactions.class).commit(Registrations.of(user, "en"), Registrations.of(user, "es"));
        service.clock().advance(Duration.ofMinutes(2));

        assertThat(service.bean(FiguresReader.class).recent()).hasValueSatisfying(figures -> {
            assertThat(figures.outboxPending()).isEqualTo(2);
            assertThat(figures.outboxOldest()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
            assertThat(figures.deadLetters()).isZero();
        });
    }

    private List<PendingEvent> take(int rows, int bytes) throws SQLException {
        try (Connection connection = service.sql().connect()) {
            connection.setAutoCommit(false);
            List<PendingEvent> taken = service.bean(OutboxTable.class).take(connection, rows, bytes);
            connection.rollback();
            return taken;
        }
    }
}
