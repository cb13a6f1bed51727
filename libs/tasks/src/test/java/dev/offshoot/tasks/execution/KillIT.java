package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.service.OffshootService;
import dev.offshoot.tasks.sample.Orders;
import dev.offshoot.tasks.sample.Receipt;
import dev.offshoot.tasks.sample.SampleProcess;
import dev.offshoot.tasks.sample.TaskRows;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The instance of the test only asks for tasks. */
@OffshootTest(service = "orders", properties = "offshoot.tasks.enabled=false")
class KillIT {

    private static final File LOG = Path.of("target", "kill-it.log").toFile();
    private static final List<String> DATABASE = List.of(
            "offshoot.orders.database.url", "offshoot.orders.database.user", "offshoot.orders.database.password");

    private final RunningService service;
    private final TaskRows rows;

    KillIT(RunningService service) {
        this.service = service;
        this.rows = new TaskRows(service);
    }

    @Test
    void taskOfAKilledInstanceIsFoundAndRunAgain() throws IOException, InterruptedException {
        String order = "order-" + UUID.randomUUID();
        Process process = start();
        UUID id;
        try {
            id = service.bean(Orders.class).place(new Receipt(order, "Ada", "stuck-once"));
            await().atMost(Duration.ofSeconds(30)).until(() -> rows.runs(order) == 1);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(rows.state(id)).isEqualTo("running");

        try (ApplicationContext other =
                OffshootService.context("orders").properties(settings()).start()) {
            other.getBean(EmbeddedServer.class).start();

            await().until(() -> rows.state(id).equals("done"));
        }
        assertThat(rows.runs(order)).isEqualTo(2);
        assertThat(rows.ended("attempts", id)).isEqualTo(2);
        assertThat(rows.error(id)).contains("The instance that ran it fell silent");
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleProcess.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                .start();
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "offshoot.orders.port", "-1",
                "offshoot.tasks.start-after", "0s",
                "offshoot.tasks.poll-interval", "100ms",
                "offshoot.tasks.heartbeat", "200ms"));
        DATABASE.forEach(name ->
                service.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        return settings;
    }
}
