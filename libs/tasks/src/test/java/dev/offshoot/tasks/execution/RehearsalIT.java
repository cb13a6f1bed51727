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
import org.junit.jupiter.api.Test;

/** A start for the AOT cache, on the database of a platform that runs. */
@OffshootTest(
        service = "orders",
        properties = {"offshoot.mode=rehearsal", "offshoot.tasks.start-after=0s", "offshoot.tasks.poll-interval=50ms"})
class RehearsalIT {

    private final RunningService service;

    RehearsalIT(RunningService service) {
        this.service = service;
    }

    @Test
    void rehearsedStartLeavesTheWorkToTheOthers() {
        UUID id = service.bean(Orders.class).place(new Receipt("rehearsed", "Ada", "ok"));

        await().during(Duration.ofMillis(400))
                .until(() -> new TaskRows(service).state(id).equals("waiting"));
        assertThat(service.sql().count("runs")).isZero();
        assertThat(service.sql().count("tasks")).isEqualTo(1);
    }
}
