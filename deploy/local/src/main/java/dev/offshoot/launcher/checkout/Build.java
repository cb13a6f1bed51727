package dev.offshoot.launcher.checkout;

import dev.offshoot.launcher.LauncherFailure;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Packages programs by the Maven wrapper, and only when a source is newer than the jars. */
public final class Build {

    /** {@code [INFO] Building Mail 0.1.0-SNAPSHOT                 [12/13]}. */
    private static final Pattern MODULE = Pattern.compile("\\[INFO] Building (\\S+) .*\\[(\\d+/\\d+)]");

    private final Checkout checkout;
    private final InstantSource clock;

    public Build(Checkout checkout, InstantSource clock) {
        this.checkout = checkout;
        this.clock = clock;
    }

    /** @param progress gets one line a module */
    public void ifStale(List<ServiceModule> services, Consumer<String> progress) {
        programsIfStale(services.stream().map(Program::of).toList(), progress);
    }

    /** As for services; the other programs of the checkout are built in the same way. */
    public void programsIfStale(List<Program> programs, Consumer<String> progress) {
        Sources sources = new Sources(checkout);
        List<Program> stale = programs.stream().filter(sources::areNewerThanJar).toList();
        if (stale.isEmpty()) {
            return;
        }
        FileTime begun = FileTime.from(clock.instant());
        run(command(stale), progress);
        stale.forEach(program -> sources.markBuilt(program, begun));
    }

    private void run(List<String> command, Consumer<String> progress) {
        Path log = checkout.log("build");
        try {
            Process maven = new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            Thread end = new Thread(() -> end(maven));
            Runtime.getRuntime().addShutdownHook(end);
            List<String> errors = follow(maven, log, progress);
            int code = maven.waitFor();
            Runtime.getRuntime().removeShutdownHook(end);
            if (code != 0) {
                throw new LauncherFailure("the build failed: " + String.join(" ", errors) + " (more in " + log + ").");
            }
        } catch (IOException e) {
            throw LauncherFailure.of("running the Maven wrapper", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while building.", e);
        }
    }

    private static void end(Process maven) {
        maven.descendants().forEach(ProcessHandle::destroy);
        maven.destroy();
    }

    private List<String> command(List<Program> programs) {
        String modules = programs.stream()
                .map(program -> checkout.root().relativize(program.folder()).toString())
                .collect(Collectors.joining(","));
        List<String> command =
                new ArrayList<>(List.of(checkout.root().resolve("mvnw").toString()));
        command.addAll(List.of("-B", "-T2", "-Pquick", "-pl", modules, "-am", "package"));
        return command;
    }

    private static List<String> follow(Process maven, Path log, Consumer<String> progress) throws IOException {
        List<String> errors = new ArrayList<>();
        try (BufferedReader lines = maven.inputReader();
                BufferedWriter copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line);
                copy.newLine();
                Matcher module = MODULE.matcher(line);
                if (module.find()) {
                    progress.accept("building " + module.group(1) + " " + module.group(2));
                }
                if (line.startsWith("[ERROR]") && errors.size() < 3) {
                    errors.add(line.substring("[ERROR]".length()).strip());
                }
            }
        }
        return errors;
    }
}
