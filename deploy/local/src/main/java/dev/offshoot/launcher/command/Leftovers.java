package dev.offshoot.launcher.command;

import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Services that outlived a supervisor that was killed. Backing servers left behind are ended where they are started. */
record Leftovers(List<ProcessHandle> processes) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    static Leftovers of(RunFolder folder) {
        return new Leftovers(folder.read().map(PlatformState::processes).orElse(List.of()).stream()
                .map(ProcessMark::find)
                .flatMap(Optional::stream)
                .toList());
    }

    void end() {
        if (processes.isEmpty()) {
            return;
        }
        Progress.line("ending " + processes.size() + " services that a killed supervisor left behind");
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(Leftovers::await);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
