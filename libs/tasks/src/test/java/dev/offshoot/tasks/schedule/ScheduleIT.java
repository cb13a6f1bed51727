package dev.offshoot.tasks.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.offshoot.tasks.Tasks;
import dev.offshoot.tasks.sample.Orders;
import dev.offshoot.tasks.sample.Receipt;
import dev.offshoot.tasks.sample.SendReceipt;
import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Polling is out of the question here: whatever runs was woken. */
@OffshootTest(
        service = "orders",
        properties = {"offshoot.tasks.start-after=0s", "offshoot.tasks.poll-interval=10m"})
class ScheduleIT {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final RunningService service;
    private final Orders orders;
    private final TaskRows rows;
    private final String order = "order-" + UUID.randomUUID();

    ScheduleIT(RunningService service) {
        this.service = service;
        this.orders = service.bean(Orders.class);
        this.rows = new TaskRows(service);
        await().until(() -> service.sql().number("select count(*) from runs where task = 'count-stock'") == 1);
    }

    @Test
    void taskRunsSoonAfterTheCommit() {
        UUID id = orders.place(receipt("ok"));

        await().atMost(SOON).until(() -> rows.state(id).equals("done"));
        assertThat(rows.runs(order)).isEqualTo(1);
        assertThat(rows.ended("attempts", id)).isEqualTo(1);
        assertThat(rows.ended("task_data", id))
                .as("who is served needs not be known")
                .isNull();
        assertThat(rows.ended("remove_at - ended_at = interval '2 days'", id)).isEqualTo(true);
    }

    @Test
    void taskIsRolledBackWithItsTransaction() {
        long before = service.sql().count("tasks");

        orders.abandon(receipt("ok"));
        UUID later = orders.place(new Receipt(order + "-2", "Ada", "ok"));

        await().until(() -> rows.state(later).equals("done"));
        assertThat(rows.runs(order)).isZero();
        assertThat(service.sql().count("tasks")).isEqualTo(before);
    }

    @Test
    void taskNeedsATransaction() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> service.bean(Tasks.class).schedule(SendReceipt.class, receipt("ok")))
                .withMessage("A task is asked for inside a transaction");
    }

    @Test
    void taskWaitsForItsTimeAndIsOnTime() {
        Instant due = service.clock().instant().plusMillis(700);
        UUID id = orders.place(receipt("ok"), due);

        assertThat(rows.state(id)).isEqualTo("waiting");
        await().atMost(Duration.ofSeconds(3)).until(() -> rows.state(id).equals("done"));
        assertThat(service.sql()
                        .number(
                                "select count(*) from runs where note = ? and at >= ?::timestamptz",
                                order,
                                due.toString()))
                .isEqualTo(1);
    }

    @Test
    void failedTaskIsTriedAgain() {
        UUID id = orders.place(receipt("fail-once"));

        await().until(() -> rows.state(id).equals("done"));
        assertThat(rows.runs(order)).isEqualTo(2);
        assertThat(rows.ended("attempts", id)).isEqualTo(2);
    }

    @Test
    void taskIsDeadAfterItsLastTryWithPausesThatGrow() {
        UUID id = orders.place(receipt("fail"));

        await().until(() -> rows.state(id).equals("dead"));
        assertThat(rows.runs(order)).isEqualTo(3);
        assertThat(rows.ended("attempts", id)).isEqualTo(3);
        assertThat(rows.ended("remove_at - ended_at = interval '30 days'", id)).isEqualTo(true);
        assertThat(service.sql().value("""
                select max(at) - min(at) >= interval '400 ms' from runs where note = ?
                """, order)).isEqualTo(true);
    }

    @Test
    void errorNamesWhatHappenedAndNobody() {
        UUID id = orders.place(receipt("fail"));

        await().until(() -> rows.state(id).equals("dead"));
        assertThat(rows.error(id))
                .startsWith("java.lang.IllegalStateException: No printer for ••• of •••")
                .contains("SendReceipt.run")
                .doesNotContain("Lovelace")
                .hasSizeLessThanOrEqualTo(2_000);
    }

    @Test
    void taskThatCannotSucceedIsDeadAtOnce() {
        UUID id = orders.place(receipt("refuse"));

        await().atMost(SOON).until(() -> rows.state(id).equals("dead"));
        assertThat(rows.runs(order)).isEqualTo(1);
        assertThat(rows.error(id)).contains("No printer takes receipts");
    }

    @Test
    void dataOfAnotherShapeIsADeadTaskWithAReadableError() {
        UUID id = orders.place(receipt("ok"), service.clock().instant().plusSeconds(60));
        service.sql()
                .update(
                        "update tasks set task_data = ?, execution_time = now() where uuid = ?",
                        "{\"number\":1,\"buyer\":\"Ada Lovelace\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        id);
        orders.place(new Receipt(order + "-2", "Ada", "ok"));

        await().until(() -> rows.state(id).equals("dead"));
        assertThat(rows.error(id))
                .contains("The stored data does not fit Receipt")
                .contains("order")
                .doesNotContain("Lovelace");
        assertThat(rows.runs(order)).isZero();
    }

    @Test
    void dataThatIsNoJsonIsADeadTaskThatDoesNotQuoteIt() {
        UUID id = orders.place(receipt("ok"), service.clock().instant().plusSeconds(60));
        service.sql()
                .update(
                        "update tasks set task_data = ?, execution_time = now() where uuid = ?",
                        "{Lovelace}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        id);
        orders.place(new Receipt(order + "-2", "Ada", "ok"));

        await().until(() -> rows.state(id).equals("dead"));
        assertThat(rows.error(id)).contains("it is no JSON").doesNotContain("Lovelace");
    }

    @Test
    void tooMuchDataIsRefused() {
        Receipt large = new Receipt(order, "x".repeat(70_000), "ok");

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> orders.place(large))
                .withMessageContaining("more than 65536");
    }

    private Receipt receipt(String course) {
        return new Receipt(order, "Ada Lovelace", course);
    }
}
