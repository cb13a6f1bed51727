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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code doctor}: what a start would stumble over, before it does. */
@Command(name = "doctor", description = "Looks for what would keep the platform from starting.")
public final class DoctorCommand implements Callable<Integer> {

    private static final long NEEDED_BYTES = 2L << 30;
    private static final int JAVA = 25;

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
        if (folder.running().isEmpty() && !Leftovers.of(folder).processes().isEmpty()) {
            throw new LauncherFailure("services outlived a killed supervisor; ./offshoot down ends them.");
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
        String mode = BackingSettings.ofEnvironment().variables().get("OFFSHOOT_BACKING");
        return mode == null ? "containers where Docker answers, else embedded" : "OFFSHOOT_BACKING=" + mode;
    }
}
