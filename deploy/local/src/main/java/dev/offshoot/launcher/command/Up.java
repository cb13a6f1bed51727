package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts what is not there: everything, or what a running platform has lost. */
record Up(Checkout checkout, RunFolder folder, Consumer<String> out) {

    private static final Duration RECOVERY = Duration.ofSeconds(4);

    PlatformState on(@Nullable Integer port) {
        Optional<PlatformState> running = folder.running();
        return running.isPresent() ? mended(running.get(), port) : started(port);
    }

    private PlatformState started(@Nullable Integer port) {
        Leftovers.of(checkout).end();
        Ports ports = new Ports(port == null ? folder.rememberedPort() : port);
        List<ServiceModule> services = checkout.services();
        ports.requireFree(services);
        folder.rememberPort(ports.front());
        new Build(checkout, InstantSource.system()).ifStale(services, Progress::line);
        return new Start(checkout, folder, ports).untilReady();
    }

    private PlatformState mended(PlatformState running, @Nullable Integer port) {
        if (port != null && port != running.port()) {
            throw new LauncherFailure("the platform already runs on port " + running.port()
                    + "; stop it with ./offshoot down before it moves to " + port + ".");
        }
        Restart restart = new Restart(checkout, folder);
        PlatformState now = settled();
        if (!now.detail().isEmpty()) {
            out.accept("Already running, but " + now.detail());
            return restart.everything();
        }
        List<String> ended = now.endedServices();
        out.accept(ended.isEmpty() ? "Already running." : "Already running, but not " + String.join(", ", ended) + ".");
        ended.forEach(restart::service);
        return Running.platform(checkout);
    }

    /** A server that comes back by itself, as PostgreSQL does after one of its processes died, gets some seconds. */
    private PlatformState settled() {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        PlatformState now = Running.lookedAt(checkout, folder);
        while (!now.detail().isEmpty() && System.nanoTime() < deadline) {
            now = Running.lookedAt(checkout, folder);
        }
        return now;
    }
}
