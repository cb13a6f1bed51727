package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.http.TestResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Scenario 16: auth as a process of its own, killed after PostgreSQL has committed a refresh and before auth knows. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR, Settings.MANY_SIGN_INS
        })
class KillIT {

    private static final List<String> SETTINGS = List.of(
            "offshoot.auth.database.user",
            "offshoot.auth.database.password",
            "offshoot.auth.keys",
            "offshoot.auth.client-secret",
            "offshoot.auth.clients.file",
            "offshoot.auth.issuer",
            "offshoot.auth.hash.memory",
            "offshoot.readers.file",
            "offshoot.rabbitmq.url",
            "offshoot.redis.url",
            "offshoot.messaging.namespace");

    private final RunningService auth;
    private final People people;

    KillIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void aRefreshCommittedByAKilledProcessIsAnsweredAgain() throws Exception {
        SignedIn session = people.signIn(people.create());

        try (WatchedDatabase database = WatchedDatabase.before(databaseUrl())) {
            int port = FreePorts.pick();
            Process process = start(port, database);
            try {
                TestClient killed = new TestClient(() -> URI.create("http://127.0.0.1:" + port));
                awaitReadiness(killed, process);
                database.muteAfter("advance_session");
                CompletableFuture<TestResponse> lost = CompletableFuture.supplyAsync(() -> refresh(killed, session));
                await().atMost(Duration.ofSeconds(20)).until(() -> generation(session) == 1);
                process.destroyForcibly().waitFor();
                assertThat(lost.handle((answer, failure) -> failure != null).join())
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
        }

        auth.clock().advance(Duration.ofSeconds(5));
        TestResponse soon = people.refresh(session.refreshToken());
        auth.clock().advance(Duration.ofHours(12));
        TestResponse late = people.refresh(session.refreshToken());
        assertThat(soon.status()).as(soon.body()).isEqualTo(200);
        assertThat(late.text("refreshToken")).isEqualTo(soon.text("refreshToken"));
        assertThat(generation(session)).isEqualTo(1);
        assertThat(people.refresh(soon.text("refreshToken")).status()).isEqualTo(200);
    }

    private static TestResponse refresh(TestClient client, SignedIn session) {
        return client.post("/api/auth/sessions/refresh")
                .json(Map.of("refreshToken", session.refreshToken()))
                .send();
    }

    private long generation(SignedIn session) {
        return auth.sql().number("select generation from sessions where uuid = ?", session.sessionId());
    }

    private static void awaitReadiness(TestClient client, Process process) {
        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .failFast("the process has ended", () -> !process.isAlive())
                .until(() -> client.get("/api/auth/health/readiness").send().status() == 200);
    }

    private Process start(int port, WatchedDatabase database) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings(port, database).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.offshoot.auth.AuthService"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Map<String, String> settings(int port, WatchedDatabase database) {
        Map<String, String> settings = new TreeMap<>();
        SETTINGS.forEach(
                name -> auth.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        settings.put("offshoot.auth.database.url", database.url());
        settings.put("offshoot.auth.port", Integer.toString(port));
        settings.put("offshoot.environment", "test");
        return settings;
    }

    private String databaseUrl() {
        return auth.context().getRequiredProperty("offshoot.auth.database.url", String.class);
    }
}
