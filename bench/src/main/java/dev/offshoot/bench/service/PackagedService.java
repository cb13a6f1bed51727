package dev.offshoot.bench.service;

import dev.offshoot.backing.Backing;
import dev.offshoot.backing.postgres.PostgresAddress;
import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.database.ProvisionedDatabase;
import dev.offshoot.database.Provisioning;
import dev.offshoot.database.RolePasswords;
import dev.offshoot.launcher.supervisor.JavaCommand;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service's jar under the flags of its image, with folder, port, database and queue of its own. */
public final class PackagedService implements AutoCloseable {

    /** Those of the Dockerfile, in 512 MiB; {@code up} uses others, for a quick start. */
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx307m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String name;
    private final Path jar;
    private final Path folder;
    private final int port = FreePorts.pick();
    private final ProvisionedDatabase database;
    private final Map<String, String> settings;
    private @Nullable Process serving;

    /** @throws IllegalStateException when its jar has not been built */
    public PackagedService(String name) throws IOException {
        this.name = name;
        this.jar = Path.of("services", name, "target", name + ".jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing; build it with ./mvnw -Pquick package");
        }
        this.folder = Files.createTempDirectory("bench-" + name);
        PostgresAddress postgres = Backing.postgres();
        String prefix = "bench" + UUID.randomUUID().toString().substring(0, 8) + "_";
        this.database = new Provisioning(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password(), prefix)
                .provision(name, new RolePasswords("rows", "owner"));
        this.settings = new HashMap<>(database.properties());
        set("offshoot." + name + ".port", Integer.toString(port));
        set("offshoot.rabbitmq.url", Backing.rabbitmq().url());
        set("offshoot.messaging.namespace", namespace());
        set("offshoot.redis.url", Backing.redis().url());
    }

    public PackagedService set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    public PackagedService set(Map<String, String> values) {
        settings.putAll(values);
        return this;
    }

    /** Where its files may lie. */
    public Path folder() {
        return folder;
    }

    public ProvisionedDatabase database() {
        return database;
    }

    /** Before the names of its exchange and queues. */
    public String namespace() {
        return String.valueOf(folder.getFileName());
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Runs one of its commands to the end. */
    public void run(String... arguments) throws IOException, InterruptedException {
        if (launch(List.of(arguments)).waitFor() != 0) {
            throw new IllegalStateException(name + " " + String.join(" ", arguments) + " failed; see " + log());
        }
    }

    /** Returns once this request is answered with 200. */
    public void serve(HttpRequest request) throws IOException, InterruptedException {
        Process process = launch(List.of("serve"));
        serving = process;
        long start = System.nanoTime();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!isAnswered(client, request)) {
                if (System.nanoTime() - start > PATIENCE.toNanos() || !process.isAlive()) {
                    close();
                    throw new IllegalStateException(name + " did not start; see " + log());
                }
                Thread.sleep(100);
            }
        }
    }

    /** Returns once it is ready. */
    public void serve() throws IOException, InterruptedException {
        serve(HttpRequest.newBuilder(url("/api/" + name + "/health/readiness")).build());
    }

    /** Processor time of the service, without its backing services and the load generator. */
    public Duration processorTime() {
        return serving == null
                ? Duration.ZERO
                : serving.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory, as Linux counts it; zero elsewhere. */
    public long mebibytes() {
        Process process = serving;
        if (process == null) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    @Override
    public void close() {
        if (serving != null) {
            serving.destroy();
            serving.onExit().join();
        }
    }

    private Path log() {
        return folder.resolve(name + ".log");
    }

    private Process launch(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(JavaCommand.executable()));
        command.addAll(FLAGS);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settings.forEach((key, value) -> builder.environment()
                .put(key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private static boolean isAnswered(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
