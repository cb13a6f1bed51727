package dev.offshoot.tasks.execution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.offshoot.service.OffshootService;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Further instances that start under bad conditions; the first one runs no task. */
@OffshootTest(service = "orders", interruptible = true, properties = "offshoot.tasks.enabled=false")
class StartIT {

    private static final List<String> DATABASE = List.of(
            "offshoot.orders.database.url", "offshoot.orders.database.user", "offshoot.orders.database.password");

    private final RunningService service;

    StartIT(RunningService service) {
        this.service = service;
    }

    @Test
    void serviceWithTwoTasksOfOneNameDoesNotStart() {
        assertThatThrownBy(() -> context(Map.of("sample.twin", "true")).start())
                .hasStackTraceContaining("two tasks are named orders.send-receipt: ");
    }

    @Test
    void settingNoSchedulerCouldWorkWithIsNamed() {
        assertThatThrownBy(() -> context(Map.of("offshoot.tasks.threads", "0")).start())
                .hasStackTraceContaining("offshoot.tasks.threads is 0, which is too little to work with.");
        assertThatThrownBy(() ->
                        context(Map.of("offshoot.tasks.poll-interval", "0s")).start())
                .hasStackTraceContaining("offshoot.tasks.poll-interval is PT0S, which is too little to work with.");
    }

    @Test
    void tasksBeginOnceTheDatabaseIsBack() {
        service.interruptions().postgres().cut();
        Map<String, Object> patient = Map.of(
                "offshoot.database.may-be-away", "true",
                "offshoot.database.patience", "100ms",
                "datasources.default.connection-timeout", "300");
        try (ApplicationContext other = context(patient).start()) {
            other.getBean(EmbeddedServer.class).start();
            await().during(Duration.ofSeconds(1)).until(() -> service.sql().count("tasks") == 0);

            service.interruptions().postgres().restore();

            await().until(() -> service.sql().number("select count(*) from runs where note = 'tick'") == 1);
        } finally {
            service.interruptions().postgres().restore();
        }
    }

    private ApplicationContext context(Map<String, Object> further) {
        Map<String, Object> settings = new HashMap<>(further);
        settings.put("offshoot.orders.port", "-1");
        settings.put("offshoot.tasks.start-after", "0s");
        DATABASE.forEach(name ->
                service.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        return OffshootService.context("orders").properties(settings).build();
    }
}
