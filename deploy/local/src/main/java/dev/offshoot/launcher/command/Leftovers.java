package dev.offshoot.launcher.command;

import dev.offshoot.backing.server.Leftover;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What outlived a supervisor that was killed: services first, then the servers they use. */
record Leftovers(List<ProcessHandle> services, List<Leftover> servers) {

    private static final Duration GRACE = Duration.ofSeconds(10);

    static Leftovers of(Checkout checkout) {
        RunFolder folder = new RunFolder(checkout);
        List<ProcessMark> services = folder.read().map(PlatformState::processes).orElse(List.of());
        return new Leftovers(
                Stream.concat(services.stream(), folder.rehearsal().stream())
                        .map(ProcessMark::find)
                        .flatMap(Optional::stream)
                        .toList(),
                BackingProcess.of(checkout).stream()
                        .map(BackingProcess::leftover)
                        .filter(server -> server.process().isPresent())
                        .toList());
    }

    boolean isNothing() {
        return services.isEmpty() && servers.isEmpty();
    }

    void end() {
        if (isNothing()) {
            return;
        }
        Progress.line(
                "ending %d processes that a killed supervisor left behind".formatted(services.size() + servers.size()));
        services.forEach(ProcessHandle::destroy);
        services.forEach(Leftovers::await);
        servers.forEach(Leftover::end);
    }

    private static void await(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
