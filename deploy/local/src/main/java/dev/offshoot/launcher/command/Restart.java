package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import dev.offshoot.launcher.supervisor.Ports;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Starts a service anew, or the whole platform, after building what is stale. */
record Restart(Checkout checkout, RunFolder folder) {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    PlatformState everything() {
        Ports ports = new Ports(Running.platform(checkout).port());
        build(checkout.services());
        new Stop(checkout).everything();
        return new Start(checkout, folder, ports).untilReady();
    }

    void service(String name) {
        ServiceModule service = checkout.service(name);
        String fault = Running.lookedAt(checkout, folder).detail();
        if (!fault.isEmpty()) {
            throw new LauncherFailure(fault);
        }
        build(List.of(service));
        @Nullable ProcessMark before = state(name).process();
        folder.askForRestart(name);
        ServiceState after = awaitNext(name, before);
        if (after.phase() != Phase.READY) {
            throw new LauncherFailure(name + " cannot start: " + after.detail());
        }
        Progress.line(name + ": ready " + after.detail());
    }

    private void build(List<ServiceModule> services) {
        new Build(checkout, InstantSource.system()).ifStale(services, Progress::line);
    }

    private ServiceState awaitNext(String name, @Nullable ProcessMark before) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean begun = false;
        while (System.nanoTime() < deadline) {
            ServiceState state = state(name);
            begun |= state.process() != null && !state.process().equals(before);
            if (begun && (state.phase() == Phase.READY || state.phase() == Phase.FAILED)) {
                return state;
            }
            pause();
        }
        throw new LauncherFailure(
                name + " was not restarted in " + PATIENCE.toMinutes() + " min; see " + checkout.log("launcher") + ".");
    }

    private ServiceState state(String name) {
        return Running.platform(checkout)
                .service(name)
                .orElseThrow(() -> new LauncherFailure(
                        name + " was not there when the platform started; run ./offshoot restart."));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while a service restarts.", e);
        }
    }
}
