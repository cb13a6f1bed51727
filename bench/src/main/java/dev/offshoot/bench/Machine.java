package dev.offshoot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
public record Machine(String processor, int cores, String java, String commit) {

    public static Machine here() {
        Runtime.Version version = Runtime.version();
        return new Machine(processorName(), Runtime.getRuntime().availableProcessors(), version.toString(), head());
    }

    @Override
    public String toString() {
        return "%d × %s, JDK %s, commit %s".formatted(cores, processor, java, commit);
    }

    private static String processorName() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown processor");
        } catch (IOException notLinux) {
            return System.getProperty("os.arch") + " processor";
        }
    }

    private static String head() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
