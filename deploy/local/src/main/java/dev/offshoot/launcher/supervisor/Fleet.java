package dev.offshoot.launcher.supervisor;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.ProcessMark;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The services as processes. None is started again without being asked for: a crash is something to look at. */
final class Fleet {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Checkout checkout;
    private final Board board;
    private final Ports ports;
    private final AotCaches caches;
    private final Readiness readiness = new Readiness();
    private final Map<String, ServiceProcess> processes = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Fleet(Checkout checkout, Board board, Ports ports, AotCaches caches) {
        this.checkout = checkout;
        this.board = board;
        this.ports = ports;
        this.caches = caches;
    }

    /** Returns when the service is ready; otherwise its state says what is wrong. */
    boolean start(ServiceModule service) throws InterruptedException {
        Map<String, String> environment = EnvironmentFile.of(checkout, service).read();
        Installation program = Installation.of(checkout, service).refresh(service.jar());
        long begun = System.nanoTime();
        ServiceProcess process = ServiceProcess.start(
                JavaCommand.of(program, caches.use(service), List.of("serve")),
                environment,
                checkout.log(service.name()));
        processes.put(service.name(), process);
        board.service(service.name(), state -> state.starting(ProcessMark.of(process.handle())));
        return awaitReady(service, process, begun);
    }

    boolean restart(ServiceModule service) throws InterruptedException {
        ServiceProcess process = processes.remove(service.name());
        if (process != null) {
            process.stop();
        }
        return start(service);
    }

    /** Notes which services ended since the last look. */
    void look() {
        processes.forEach((name, process) -> {
            if (!stopping && !process.isAlive() && processes.remove(name, process)) {
                board.service(
                        name,
                        state -> state.failed(process.ending() + "; start it again with ./offshoot restart " + name));
            }
        });
    }

    void stopAll() {
        stopping = true;
        processes.values().forEach(ServiceProcess::askToStop);
        processes.values().forEach(ServiceProcess::stop);
    }

    /** The first failure, for the sentence that ends a start. */
    LauncherFailure failure() {
        return board.state().services().stream()
                .filter(service -> service.phase() == Phase.FAILED)
                .findFirst()
                .map(service -> new LauncherFailure(service.name() + " cannot start: " + service.detail()))
                .orElseGet(() -> new LauncherFailure("the platform was stopped while it started."));
    }

    private boolean awaitReady(ServiceModule service, ServiceProcess process, long begun) throws InterruptedException {
        while (process.isAlive() && elapsed(begun).compareTo(PATIENCE) < 0) {
            if (readiness.isReady(service, ports.of(service)) && isReachable(service)) {
                long millis = elapsed(begun).toMillis();
                board.service(service.name(), state -> state.ready("in " + millis + " ms"));
                return true;
            }
            Thread.sleep(PAUSE);
        }
        if (!stopping) {
            board.service(service.name(), state -> state.failed(unready(service, process)));
        }
        return false;
    }

    /** Ready is what the front port answers for, not only the service itself. */
    private boolean isReachable(ServiceModule service) throws InterruptedException {
        ServiceProcess front = processes.get(ServiceModule.BROKER);
        return service.isBroker() || front == null || !front.isAlive() || readiness.isReachable(service, ports.front());
    }

    private String unready(ServiceModule service, ServiceProcess process) {
        return process.isAlive()
                ? "not ready after " + PATIENCE.toSeconds() + " s; see " + checkout.log(service.name())
                : process.ending();
    }

    private static Duration elapsed(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
