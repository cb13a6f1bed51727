package dev.offshoot.bench.auth;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The packaged auth on a database of its own, without rate limits by network: all load comes from this machine. */
final class AuthProcess implements AutoCloseable {

    private static final Path JAR = Path.of("services/auth/target/auth.jar");
    private static final int PORT = 28_081;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final ProvisionedDatabase database;
    private final Map<String, String> environment;
    private final Process process;

    private AuthProcess(Path folder, ProvisionedDatabase database, String people)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.database = database;
        this.environment = environment(folder, database);
        populate(people);
        this.process = launch(List.of("serve"));
        awaitReady();
    }

    /** @param people the scenario's file */
    static AuthProcess start(String people) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing; build it with ./mvnw -pl services/auth -am package");
        }
        PostgresAddress postgres = Backing.postgres();
        String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + "_";
        ProvisionedDatabase database = new Provisioning(
                        postgres.jdbcUrl("postgres"), postgres.user(), postgres.password(), prefix)
                .provision("auth", new RolePasswords("rows", "owner"));
        return new AuthProcess(Files.createTempDirectory("bench-auth"), database, people);
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + PORT + path);
    }

    /** Processor time of the service, without PostgreSQL and the load generator. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    ProvisionedDatabase database() {
        return database;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void populate(String people) throws IOException, InterruptedException {
        Path scenario = Files.createDirectories(folder.resolve("scenarios/bench"));
        Files.writeString(scenario.resolve("auth.yml"), people);
        if (launch(List.of("populate", "bench")).waitFor() != 0) {
            throw new IllegalStateException("The people could not be loaded; see " + folder.resolve("auth.log"));
        }
    }

    private Process launch(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx256m", "-jar", JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("auth.log").toFile()))
                .start();
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest readiness =
                HttpRequest.newBuilder(url("/api/auth/health/readiness")).build();
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isReady(client, readiness)) {
                if (Instant.now().isAfter(end) || !process.isAlive()) {
                    throw new IllegalStateException("auth did not start; see " + folder.resolve("auth.log"));
                }
                Thread.sleep(100);
            }
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest readiness) throws InterruptedException {
        try {
            return client.send(readiness, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, String> environment(Path folder, ProvisionedDatabase database) throws IOException {
        String ring = "1:" + Base64.getEncoder().encodeToString(new byte[32]);
        Path readers = folder.resolve("readers.yml");
        new ReaderKeys(Map.of("mail", ReaderKeys.of(KeyRing.parse(ring)))).write(readers);
        Path clients = Files.writeString(folder.resolve("clients.yml"), "clients: []\n");
        Map<String, String> settings = new HashMap<>(database.properties());
        settings.put("offshoot.auth.port", Integer.toString(PORT));
        settings.put("offshoot.auth.keys", ring);
        settings.put("offshoot.auth.clients.file", clients.toString());
        settings.put("offshoot.readers.file", readers.toString());
        settings.put("offshoot.populator.scenarios", folder.resolve("scenarios").toString());
        settings.put("offshoot.rabbitmq.url", Backing.rabbitmq().url());
        settings.put("offshoot.messaging.namespace", folder.getFileName().toString());
        settings.put("offshoot.redis.url", Backing.redis().url());
        settings.put("offshoot.auth.limit.sessions", "100000000/min");
        settings.put("offshoot.auth.attempts.network", "100000000");
        Map<String, String> environment = new HashMap<>();
        settings.forEach((name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return environment;
    }
}
