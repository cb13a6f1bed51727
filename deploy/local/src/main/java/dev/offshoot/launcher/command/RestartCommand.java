package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restart}. */
@Command(name = "restart", description = "Builds a service when it is stale, and starts it anew.")
public final class RestartCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Checkout checkout;
    private final RunFolder folder;

    @Parameters(paramLabel = "<service>")
    private String name = "";

    public RestartCommand(Checkout checkout) {
        this.checkout = checkout;
        this.folder = new RunFolder(checkout);
    }

    @Override
    public Integer call() throws InterruptedException {
        ServiceModule service = checkout.service(name);
        Running.platform(checkout);
        new Build(checkout, InstantSource.system()).ifStale(List.of(service), Progress::line);
        @Nullable ProcessMark before = state().process();
        folder.askForRestart(name);
        ServiceState after = awaitNext(before);
        if (after.phase() != Phase.READY) {
            throw new LauncherFailure(name + " cannot start: " + after.detail());
        }
        Progress.line(name + ": ready " + after.detail());
        return 0;
    }

    private ServiceState awaitNext(@Nullable ProcessMark before) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        boolean begun = false;
        while (System.nanoTime() < deadline) {
            ServiceState state = state();
            begun |= state.process() != null && !state.process().equals(before);
            if (begun && (state.phase() == Phase.READY || state.phase() == Phase.FAILED)) {
                return state;
            }
            Thread.sleep(PAUSE);
        }
        throw new LauncherFailure(
                name + " was not restarted in " + PATIENCE.toMinutes() + " min; see " + checkout.log("launcher") + ".");
    }

    private ServiceState state() {
        return Optional.of(Running.platform(checkout))
                .flatMap(platform -> platform.service(name))
                .orElseThrow(() -> new LauncherFailure(
                        name + " was not there when the platform started; run ./offshoot down, then up."));
    }
}
