package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.LocalBacking;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.database.DatabaseRefused;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.Secrets;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.RunFolder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From the backing servers to the last service, and back at the signal that ends it. */
public final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration END = Duration.ofSeconds(60);
    private static final int LOOKS_BETWEEN_CHECKS = 25;

    private final Checkout checkout;
    private final RunFolder folder;
    private final Ports ports;
    private final List<ServiceModule> services;
    private final Board board;
    private final Fleet fleet;
    private final AotCaches caches;
    private final Rehearsal rehearsal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable LocalBacking backing;
    private String failure = "";
    private volatile boolean stopping;

    public Supervisor(Checkout checkout, RunFolder folder, Ports ports) {
        this.checkout = checkout;
        this.folder = folder;
        this.ports = ports;
        this.services = checkout.services();
        this.board = new Board(folder, ports, services);
        this.caches = new AotCaches(checkout);
        this.fleet = new Fleet(checkout, board, ports, caches);
        this.rehearsal = new Rehearsal(checkout, folder, caches);
    }

    public int run() {
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endOf(main), "stop"));
        Thread.ofVirtual().name("stop-requests").start(() -> awaitStopRequest(main));
        try {
            start();
            board.phase(Phase.READY, "");
            Thread.ofVirtual().name("rehearsals").start(this::rehearse);
            watch();
            return 0;
        } catch (LauncherFailure | BackingFailure | DatabaseRefused e) {
            log.debug("the platform cannot start", e);
            failure = String.valueOf(e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            return stopping ? 0 : 1;
        } finally {
            Thread.interrupted();
            close();
            closed.countDown();
        }
    }

    /** Everything is begun and ended by the main thread alone, so nothing can be begun behind the back of an end. */
    private void stop(Thread main) {
        stopping = true;
        main.interrupt();
    }

    private void awaitStopRequest(Thread main) {
        try {
            while (!folder.isAskedToStop()) {
                Thread.sleep(LOOK);
            }
            stop(main);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** At a signal: the system ends this process once its hooks are through. */
    private void endOf(Thread main) {
        stop(main);
        try {
            closed.await(END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start() throws InterruptedException {
        Secrets secrets = new Secrets(checkout);
        secrets.writeFiles(services);
        LocalBacking servers = LocalBacking.start(checkout.data(), board::backing);
        backing = servers;
        goOn();
        Databases databases =
                new Databases(checkout, secrets, new ServiceEnvironment(checkout, secrets, ports, services));
        databases.provision(servers, services);
        goOn();
        services.forEach(service -> Installation.of(checkout, service).refresh(service.jar()));
        FirstScenario scenario = databases.firstScenario();
        if (!scenario.isLoaded()) {
            board.phase(Phase.STARTING, "loading the first scenario");
            scenario.load(services);
            board.phase(Phase.STARTING, "");
        }
        startServices();
    }

    private void startServices() throws InterruptedException {
        try (ExecutorService starts = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> tasks = services.stream()
                    .<Callable<Boolean>>map(service -> () -> fleet.start(service))
                    .toList();
            for (Future<Boolean> started : starts.invokeAll(tasks)) {
                if (!started.get()) {
                    throw fleet.failure();
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof LauncherFailure failure ? failure : new LauncherFailure("a start failed.", e);
        }
    }

    private void watch() throws InterruptedException {
        for (long look = 1; !stopping; look++) {
            Thread.sleep(LOOK);
            fleet.look();
            for (String name : folder.takeRestarts()) {
                fleet.restart(checkout.service(name));
            }
            boolean asked = folder.isAskedToLook();
            if (asked || look % LOOKS_BETWEEN_CHECKS == 0) {
                checkBacking();
            }
            if (asked) {
                folder.hasLooked();
            }
        }
    }

    private void checkBacking() {
        LocalBacking servers = backing;
        if (servers == null) {
            return;
        }
        String faults = servers.health().stream()
                .filter(server -> !server.isUp())
                .map(server -> server.fault().orElse(server.name()))
                .collect(Collectors.joining(" "));
        if (!faults.equals(board.state().detail())) {
            board.phase(Phase.READY, faults);
        }
    }

    private void rehearse() {
        try {
            for (ServiceModule service : services) {
                if (!stopping && caches.areWanted() && caches.isMissing(service)) {
                    rehearsal.of(service);
                }
            }
        } catch (LauncherFailure e) {
            log.warn("no AOT cache: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void goOn() throws InterruptedException {
        if (stopping) {
            throw new InterruptedException("asked to stop");
        }
    }

    private void close() {
        board.phase(Phase.STOPPING, "");
        rehearsal.breakOff();
        fleet.stopAll();
        LocalBacking servers = backing;
        try {
            if (servers != null) {
                servers.close();
            }
        } finally {
            if (failure.isEmpty()) {
                board.forget();
            } else {
                board.phase(Phase.FAILED, failure);
            }
        }
    }
}
