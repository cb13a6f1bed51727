package dev.offshoot.bench.anonymizer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time of the children of a process that have ended, as Linux counts it; zero elsewhere.
 *
 * @param ticks hundredths of a second, at the moment this was made
 */
record ProcessorTime(Path status, long ticks) {

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    private static final double PER_SECOND = 100;

    static ProcessorTime ofChildren() {
        return ofChildren(ProcessHandle.current().pid());
    }

    static ProcessorTime ofChildren(long process) {
        Path status = Path.of("/proc", Long.toString(process), "stat");
        return new ProcessorTime(status, read(status));
    }

    double secondsSince() {
        return (read(status) - ticks) / PER_SECOND;
    }

    /** The name before them may hold blanks, but no closing parenthesis behind it. */
    private static long read(Path status) {
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            String line = Files.readString(status);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
