package dev.offshoot.backing.server;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A short program, run to its end. */
public final class Command {

    private static final int NOT_FOUND = 127;

    private final List<String> words;

    private Command(List<String> words) {
        this.words = words;
    }

    public static Command of(List<String> words) {
        return new Command(words);
    }

    public boolean succeeds() {
        return run().exitCode() == 0;
    }

    public Result run() {
        try {
            Process process = prepare().start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            return new Result(NOT_FOUND, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackingFailure("Interrupted while waiting for " + words.getFirst() + "; start again.", e);
        }
    }

    /** In the root folder, which every user may enter; in English, because output is read. */
    private ProcessBuilder prepare() {
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).directory(new File("/"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
        return builder;
    }

    /** @param output both streams */
    public record Result(int exitCode, String output) {

        public boolean failed() {
            return exitCode != 0;
        }

        public String lastLine() {
            return output.strip().lines().reduce("", (former, line) -> line);
        }
    }
}
