package dev.offshoot.launcher.command;

import dev.offshoot.backing.BackingSettings;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code doctor}: what a start would stumble over, before it does. */
@Command(name = "doctor", description = "Looks for what would keep the platform from starting.")
public final class DoctorCommand implements Callable<Integer> {

    private static final long NEEDED_BYTES = 2L << 30;
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final int JAVA = 25;
    private static final long NEEDED_MEMORY = 2_500;
    private static final int NEEDED_FILES = 4_096;

    private final Checkout checkout;

    public DoctorCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.makeFolders();
        List<Finding> findings = Stream.of(
                        Finding.of("JDK 25", DoctorCommand::java),
                        Finding.of("localhost", DoctorCommand::localhost),
                        Finding.of("memory", () -> told(MEMORY, DoctorCommand::memory)),
                        Finding.of("open files", () -> told(LIMITS, DoctorCommand::openFiles)),
                        Finding.of("disk", this::disk),
                        Finding.of("ports", this::ports),
                        Finding.of("left behind", this::leftovers),
                        Finding.of("secrets", this::secrets),
                        Finding.of("backing servers", DoctorCommand::backing))
                .toList();
        findings.forEach(System.out::println);
        return findings.stream().allMatch(Finding::good) ? 0 : 1;
    }

    private static String java() {
        if (Runtime.version().feature() != JAVA) {
            throw new LauncherFailure("this is Java " + Runtime.version() + "; set JAVA_HOME to a JDK 25.");
        }
        return System.getProperty("java.home");
    }

    private static String localhost() throws IOException {
        if (!InetAddress.getByName("localhost").isLoopbackAddress()) {
            throw new LauncherFailure("localhost is not this machine; correct /etc/hosts.");
        }
        return "is this machine";
    }

    /** Only Linux tells these in files. */
    private static String told(Path file, Finding.Check check) throws IOException {
        return Files.exists(file) ? check.look() : "not told by this system";
    }

    private static String memory() throws IOException {
        long free = kilobytes(MEMORY, "MemAvailable:") >> 10;
        if (free < NEEDED_MEMORY) {
            throw new LauncherFailure(free + " MB free; the platform takes up to " + NEEDED_MEMORY
                    + " MB, a build 2 GB more: end other programs first.");
        }
        return free + " MB free";
    }

    private static String openFiles() throws IOException {
        String limit = Files.readAllLines(LIMITS).stream()
                .filter(line -> line.startsWith("Max open files"))
                .map(line -> line.split(" {2,}")[2].strip())
                .findFirst()
                .orElse("unlimited");
        if (limit.matches("\\d+") && Integer.parseInt(limit) < NEEDED_FILES) {
            throw new LauncherFailure("only " + limit + " may be open at a time; run ulimit -n " + NEEDED_FILES + ".");
        }
        return "up to " + limit + " at a time";
    }

    private static long kilobytes(Path file, String field) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    private String disk() throws IOException {
        long free = Files.getFileStore(checkout.made()).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new LauncherFailure(
                    (free >> 20) + " MB free; builds, data and caches need about " + (NEEDED_BYTES >> 20) + " MB.");
        }
        return (free >> 30) + " GB free";
    }

    private String ports() {
        RunFolder folder = new RunFolder(checkout);
        if (folder.running().isPresent()) {
            return "held by the running platform";
        }
        new Ports(folder.rememberedPort()).requireFree(checkout.services());
        return folder.rememberedPort() + " and the services' are free";
    }

    private String leftovers() {
        RunFolder folder = new RunFolder(checkout);
        if (folder.running().isEmpty() && !Leftovers.of(checkout).isNothing()) {
            throw new LauncherFailure("processes outlived a killed supervisor; ./offshoot down ends them.");
        }
        return "nothing";
    }

    private String secrets() throws IOException {
        try (Stream<Path> files = Files.list(checkout.secrets())) {
            for (Path file : files.toList()) {
                if (Files.getPosixFilePermissions(file).size() > 2) {
                    throw new LauncherFailure(file + " is readable for others; run chmod 600 on it.");
                }
            }
        }
        return "readable for you alone";
    }

    private static String backing() {
        Map<String, String> variables = BackingSettings.ofEnvironment().variables();
        List<String> configured = Stream.of("OFFSHOOT_POSTGRES_URL", "OFFSHOOT_RABBITMQ_URL", "OFFSHOOT_REDIS_URL")
                .filter(variables::containsKey)
                .toList();
        String mode = variables.getOrDefault("OFFSHOOT_BACKING", "auto");
        String others = mode.equals("auto")
                ? "containers where Docker answers (%s), else embedded".formatted(docker(variables))
                : "OFFSHOOT_BACKING=" + mode;
        return configured.isEmpty() ? others : String.join(", ", configured) + "; the others: " + others;
    }

    private static String docker(Map<String, String> variables) {
        return Files.exists(Path.of("/var/run/docker.sock")) || variables.containsKey("DOCKER_HOST")
                ? "there is a socket"
                : "there is no socket";
    }
}
