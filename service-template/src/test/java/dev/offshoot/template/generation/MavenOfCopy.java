package dev.offshoot.template.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Runs the copy's Maven wrapper, offline. The libraries of the build that runs this test stand in a local repository before
 * the usual one, because a build installs nothing there.
 */
record MavenOfCopy(Path copy, Path repository) {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern LIBRARY =
            Pattern.compile(".*/(?:libs/(\\w+)/target/[^/]*|dev/offshoot/(\\w+)/.*\\.jar)");

    static MavenOfCopy prepare(Path copy) throws IOException {
        MavenOfCopy maven = new MavenOfCopy(copy, copy.resolve("repository"));
        Files.copy(copy.resolve("pom.xml"), maven.place("offshoot").resolve("offshoot-" + VERSION + ".pom"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            var library = LIBRARY.matcher(entry);
            if (library.matches()) {
                maven.install(Optional.ofNullable(library.group(1)).orElse(library.group(2)), Path.of(entry));
            }
        }
        return maven;
    }

    /** @return how long it took */
    Duration run(String... arguments) throws IOException, InterruptedException {
        Path log = copy.resolve("build.log");
        List<String> command = new ArrayList<>(List.of(
                copy.resolve("mvnw").toString(),
                "-o",
                "-B",
                "-f",
                copy.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + usualRepository(),
                "-Dmaven.repo.local.tail.ignoreAvailability=true"));
        command.addAll(List.of(arguments));
        long begun = System.nanoTime();
        Process maven = new ProcessBuilder(command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int code = maven.waitFor();
            assertThat(code).as(() -> tail(log)).isZero();
            return Duration.ofNanos(System.nanoTime() - begun);
        } finally {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
    }

    private void install(String artifact, Path classes) throws IOException {
        Path place = place(artifact);
        Files.copy(copy.resolve("libs/" + artifact + "/pom.xml"), place.resolve(artifact + "-" + VERSION + ".pom"));
        Path jar = place.resolve(artifact + "-" + VERSION + ".jar");
        if (Files.isDirectory(classes)) {
            pack(classes, jar);
        } else {
            Files.copy(classes, jar);
        }
    }

    /** Where tests run before anything is packaged. */
    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(classes.relativize(path).toString()));
                Files.copy(path, entries);
                entries.closeEntry();
            }
        }
    }

    private Path place(String artifact) throws IOException {
        return Files.createDirectories(
                repository.resolve("dev/offshoot").resolve(artifact).resolve(VERSION));
    }

    private static String usualRepository() {
        return Optional.ofNullable(System.getProperty("localRepository"))
                .or(() -> Optional.ofNullable(System.getProperty("maven.repo.local")))
                .orElseGet(() -> System.getProperty("user.home") + "/.m2/repository");
    }

    private static String tail(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 60), all.size()));
        } catch (IOException e) {
            return "no log: " + e;
        }
    }
}
