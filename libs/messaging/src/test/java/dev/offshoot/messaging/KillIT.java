package dev.offshoot.messaging;

import static org.awaitility.Awaitility.await;

import dev.offshoot.messaging.sample.Account;
import dev.offshoot.messaging.sample.SampleProcess;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "orders")
class KillIT {

    private static final Set<String> SETTINGS = Set.of(
            "offshoot.orders.database.url",
            "offshoot.orders.database.user",
            "offshoot.orders.database.password",
            "offshoot.orders.keys",
            "offshoot.readers.file",
            "offshoot.rabbitmq.url",
            "offshoot.messaging.namespace");

    private static final File LOG = Path.of("target", "kill-it.log").toFile();

    private final RunningService service;

    KillIT(RunningService service) {
        this.service = service;
    }

    @Test
    void processKilledThreeTimesLosesAndDoublesNothing() throws IOException, InterruptedException {
        Account account = new Account(service.sql());
        Map<String, String> settings = settings();
        service.stop();

        for (int kill = 0; kill < 3; kill++) {
            Process process = start(settings);
            try {
                long enough = account.sent() + 150L * (kill + 1);
                await().atMost(Duration.ofSeconds(60)).until(() -> account.sent() > enough);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        service.start();

        account.balances();
    }

    private static Process start(Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SampleProcess.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                .start();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        SETTINGS.forEach(name ->
                service.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        return settings;
    }
}
