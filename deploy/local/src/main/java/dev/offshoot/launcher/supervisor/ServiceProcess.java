package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.LauncherFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A started service and the file it logs to. */
final class ServiceProcess {

    private static final String REASON = " cannot start: ";
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Process process;
    private final Path log;
    private final long begin;

    private ServiceProcess(Process process, Path log, long begin) {
        this.process = process;
        this.log = log;
        this.begin = begin;
    }

    static ServiceProcess start(List<String> command, Map<String, String> environment, Path log) {
        try {
            long begin = LogFile.cut(log);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().remove("OFFSHOOT_POSTGRES_URL");
            builder.environment().putAll(environment);
            return new ServiceProcess(builder.start(), log, begin);
        } catch (IOException e) {
            throw LauncherFailure.of("starting " + command.getFirst(), e);
        }
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Why it ended, from its own words where it said any. */
    String ending() {
        int code = process.exitValue();
        try {
            return LogFile.lastLines(log, begin).reversed().stream()
                    .filter(line -> line.contains(REASON))
                    .map(line -> line.substring(line.indexOf(REASON) + REASON.length()))
                    .findFirst()
                    .orElse("ended with code " + code + "; see " + log);
        } catch (IOException e) {
            return "ended with code " + code;
        }
    }

    int await() throws InterruptedException {
        return process.waitFor();
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    void askToStop() {
        process.destroy();
    }

    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
