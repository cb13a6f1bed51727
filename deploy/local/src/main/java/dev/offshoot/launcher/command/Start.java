package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.state.ServiceState;
import dev.offshoot.launcher.supervisor.JavaCommand;
import dev.offshoot.launcher.supervisor.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts the supervisor in the background and tells what it does until the platform is ready. */
final class Start {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final Checkout checkout;
    private final RunFolder folder;
    private final Ports ports;
    private final Map<String, Phase> told = new HashMap<>();
    private int toldBacking;
    private @Nullable Process supervisor;
    private boolean ended;
    private String toldDetail = "";

    Start(Checkout checkout, RunFolder folder, Ports ports) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
    }

    PlatformState untilReady() {
        folder.forget();
        folder.forgetRequests();
        Thread interrupted = new Thread(this::end, "interrupted");
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            PlatformState state = follow(begin());
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return state;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("interrupted while the platform started.", e);
        }
    }

    private synchronized Process begin() {
        if (ended) {
            throw new LauncherFailure("interrupted before the platform started.");
        }
        Process begun = supervisor();
        supervisor = begun;
        return begun;
    }

    private PlatformState follow(Process supervisor) throws InterruptedException {
        while (true) {
            Optional<PlatformState> state = folder.read();
            state.ifPresent(this::tell);
            Phase phase = state.map(PlatformState::phase).orElse(Phase.STARTING);
            if (phase == Phase.FAILED || !supervisor.isAlive()) {
                supervisor.waitFor();
                throw new LauncherFailure(folder.read()
                        .map(PlatformState::detail)
                        .filter(detail -> !detail.isEmpty())
                        .orElse("the platform could not be started; see " + checkout.log("launcher") + "."));
            }
            if (phase == Phase.READY && state.isPresent()) {
                return state.get();
            }
            Thread.sleep(PAUSE);
        }
    }

    private void tell(PlatformState state) {
        for (; toldBacking < state.backing().size(); toldBacking++) {
            Progress.line(state.backing().get(toldBacking));
        }
        if (state.phase() == Phase.STARTING && !state.detail().equals(toldDetail)) {
            toldDetail = state.detail();
            if (!toldDetail.isEmpty()) {
                Progress.line(toldDetail);
            }
        }
        for (ServiceState service : state.services()) {
            Phase phase = service.phase();
            if (phase != Phase.WAITING && told.put(service.name(), phase) != phase) {
                Progress.line(service.name() + ": " + phase + " " + service.detail());
            }
        }
    }

    /** In a session of its own where the system can do that, so that the terminal's signals do not reach it. */
    private Process supervisor() {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString());
        }
        Path built = checkout.root().resolve("deploy/local/target/launcher.jar");
        Installation launcher = Installation.of(checkout, "launcher").refresh(built);
        command.addAll(List.of(
                JavaCommand.executable(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx192m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Doffshoot.checkout=" + checkout.root(),
                "-jar",
                launcher.jar().toString(),
                "supervise",
                "--port",
                String.valueOf(ports.front())));
        try {
            return new ProcessBuilder(command)
                    .directory(checkout.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(checkout.log("launcher").toFile())
                    .start();
        } catch (IOException e) {
            throw LauncherFailure.of("starting the supervisor", e);
        }
    }

    /** Ctrl-C: nothing that was begun stays. */
    private synchronized void end() {
        ended = true;
        Process begun = supervisor;
        if (begun != null && begun.isAlive()) {
            Stop.end(begun.toHandle(), folder);
        }
    }
}
