package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.tasks.sample.Orders;
import dev.offshoot.tasks.sample.Receipt;
import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OffshootTest(
        service = "orders",
        properties = {
            "offshoot.tasks.start-after=0s",
            "offshoot.tasks.poll-interval=100ms",
            "offshoot.tasks.shutdown-patience=1s"
        })
class ShutdownIT {

    private final RunningService service;
    private final TaskRows rows;
    private final String order = "order-" + UUID.randomUUID();

    ShutdownIT(RunningService service) {
        this.service = service;
        this.rows = new TaskRows(service);
    }

    @BeforeEach
    void startAgain() {
        service.restart();
    }

    @Test
    void runningTaskMayFinish() {
        UUID id = begun("slow");

        service.stop();

        assertThat(rows.state(id)).isEqualTo("done");
    }

    @Test
    void taskThatDoesNotFinishInTimeIsInterruptedAndTriedAgain() {
        UUID id = begun("stuck-once");

        assertThat(Duration.ofNanos(timeToStop())).isLessThan(Duration.ofSeconds(5));
        assertThat(rows.state(id)).isEqualTo("failed");

        service.start();
        await().until(() -> rows.state(id).equals("done"));
        assertThat(rows.runs(order)).isEqualTo(2);
    }

    private UUID begun(String course) {
        UUID id = service.bean(Orders.class).place(new Receipt(order, "Ada", course));
        await().until(() -> rows.runs(order) == 1);
        return id;
    }

    private long timeToStop() {
        long began = System.nanoTime();
        service.stop();
        return System.nanoTime() - began;
    }
}
