package dev.offshoot.launcher.state;

import java.time.Instant;
import java.util.Optional;

/** A process that is found again: the system reuses numbers, but not together with the moment of the start. */
public record ProcessMark(long pid, long startedAtMillis) {

    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), startOf(process));
    }

    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> startOf(process) == startedAtMillis);
    }

    @Override
    public String toString() {
        return pid + "@" + startedAtMillis;
    }

    static ProcessMark parse(String text) {
        String[] parts = text.strip().split("@", 2);
        return new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    public boolean isAlive() {
        return find().isPresent();
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
