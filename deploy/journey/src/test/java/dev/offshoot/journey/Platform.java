package dev.offshoot.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A checkout whose sources and jars are those of this one, and whose data and processes are its own. */
record Platform(Path root) {

    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int FIRST_PORT = 9_100;
    private static final int END_OF_PORTS = 9_900;
    private static final int DISTANCE = 10_000;
    private static final int SERVICES = 20;

    /** With the demo's people alone: every other file of it would cost two processes more. */
    static Platform linkedInto(Path folder) throws IOException {
        remove(folder);
        Path scenarios = Files.createDirectories(folder.resolve("populator/scenarios/demo"));
        Files.createSymbolicLink(scenarios.resolve("auth.yml"), CHECKOUT.resolve("populator/scenarios/demo/auth.yml"));
        for (String name : List.of("deploy", "libs", "mvnw", ".mvn", "pom.xml", "services")) {
            Files.createSymbolicLink(folder.resolve(name), CHECKOUT.resolve(name));
        }
        Platform platform = new Platform(folder.toAbsolutePath());
        platform.sayThatJarsAreNew();
        return platform;
    }

    /** A front port whose services' ports lie below those that the system and other tests take at random. */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(FIRST_PORT, END_OF_PORTS)
                .map(port -> port / SERVICES * SERVICES)
                .filter(Platform::areFreeBehind)
                .findFirst()
                .orElseThrow();
    }

    /** @return what it printed, its exit code first */
    String offshoot(String... arguments) throws IOException, InterruptedException {
        Path printed = root.resolve(arguments[0] + ".txt");
        Process process = process(arguments)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return (ended ? process.exitValue() : "not ended") + "\n" + Files.readString(printed);
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Doffshoot.checkout=" + root,
                "-jar",
                CHECKOUT.resolve("deploy/local/target/launcher.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("OFFSHOOT_AOT_CACHES", "off");
        builder.environment().put("OFFSHOOT_BACKING", "embedded");
        return builder;
    }

    /** Maven has just built them, so the launcher need not. */
    private void sayThatJarsAreNew() throws IOException {
        Path run = Files.createDirectories(root.resolve(".offshoot/run"));
        try (Stream<Path> services = Files.list(CHECKOUT.resolve("services"))) {
            for (Path service : services.toList()) {
                Files.writeString(run.resolve("built-" + service.getFileName()), "");
            }
        }
    }

    private static boolean areFreeBehind(int front) {
        return isFree(front) && IntStream.range(0, SERVICES).allMatch(service -> isFree(front + DISTANCE + service));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
