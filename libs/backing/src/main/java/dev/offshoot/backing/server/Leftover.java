package dev.offshoot.backing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A server that outlived the process which started it, known by the file it keeps its process id in. */
public final class Leftover {

    private static final int PATIENCE_SECONDS = 10;

    private final Optional<ProcessHandle> process;

    private Leftover(Optional<ProcessHandle> process) {
        this.process = process;
    }

    /** @param program part of its executable's path: a recycled process id names a stranger */
    public static Leftover of(Path pidFile, String program) {
        return new Leftover(pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(handle -> handle.info().command().orElse("").contains(program)));
    }

    public Optional<ProcessHandle> process() {
        return process;
    }

    /** Ends it politely, after some seconds by force. Nothing to do when there is none. */
    public void end() {
        process.ifPresent(handle -> {
            handle.destroy();
            if (!ended(handle)) {
                handle.destroyForcibly();
                ended(handle);
            }
        });
    }

    private static boolean ended(ProcessHandle handle) {
        try {
            handle.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return true;
        } catch (CompletionException stillThere) {
            return false;
        }
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d+"))
                    .map(Long::valueOf);
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
