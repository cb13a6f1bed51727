package dev.offshoot.launcher.supervisor;

import dev.offshoot.backing.server.FreePorts;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the AOT cache of a service: a short process on a port of its own, without queues or tasks, goes through the start
 * and a few requests and ends; the JVM writes the cache on its way out.
 */
final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final List<String> REQUESTS =
            List.of("/health/readiness", "/openapi.json", "/health/liveness", "/rehearsal", "/me");

    private final Checkout checkout;
    private final RunFolder folder;
    private final AotCaches caches;
    private final Readiness readiness = new Readiness();
    private @Nullable ServiceProcess running;
    private boolean brokenOff;

    Rehearsal(Checkout checkout, RunFolder folder, AotCaches caches) {
        this.checkout = checkout;
        this.folder = folder;
        this.caches = caches;
    }

    void of(ServiceModule service) throws InterruptedException {
        Path cache = caches.file(service);
        Path fresh = cache.resolveSibling(cache.getFileName() + ".tmp");
        int port = FreePorts.pick();
        ServiceProcess process = begin(command(service, fresh), environment(service, port));
        if (process == null) {
            return;
        }
        play(service, process, port);
        process.askToStop();
        process.await();
        if (end()) {
            keep(fresh, cache);
            caches.removeOlder(service);
        }
    }

    /** A {@code down} waits for no cache: what is missing is made next time. */
    synchronized void breakOff() {
        brokenOff = true;
        if (running != null) {
            running.kill();
        }
    }

    /** Null when nothing may be begun any more. */
    private synchronized @Nullable ServiceProcess begin(List<String> command, Map<String, String> environment) {
        if (!brokenOff) {
            running = ServiceProcess.start(command, environment, checkout.log("aot"));
            folder.rehearsal(ProcessMark.of(running.handle()));
        }
        return running;
    }

    /** False when it was broken off, so that its cache may be half a one. */
    private synchronized boolean end() {
        running = null;
        return !brokenOff;
    }

    private void play(ServiceModule service, ServiceProcess process, int port) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && !readiness.isReady(service, port) && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE);
        }
        for (String request : REQUESTS) {
            readiness.status(port, "/api/" + service.name() + request);
        }
    }

    private List<String> command(ServiceModule service, Path cache) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "19"));
        }
        command.addAll(JavaCommand.of(
                Installation.of(checkout, service), List.of("-XX:AOTCacheOutput=" + cache), List.of("serve")));
        return command;
    }

    private Map<String, String> environment(ServiceModule service, int port) {
        Map<String, String> environment =
                new HashMap<>(EnvironmentFile.of(checkout, service).read());
        environment.put("OFFSHOOT_MODE", "rehearsal");
        environment.put(service.variables() + "PORT", String.valueOf(port));
        if (service.isBroker()) {
            environment.put("OFFSHOOT_BROKER_INNER_PORT", String.valueOf(port));
            environment.put("OFFSHOOT_BROKER_LISTEN", Ports.LOOPBACK + ":" + FreePorts.pick());
            environment.put(
                    "OFFSHOOT_BROKER_STATE", checkout.run().resolve("rehearsal").toString());
        }
        return environment;
    }

    private static void keep(Path fresh, Path cache) {
        try {
            if (Files.exists(fresh)) {
                Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw LauncherFailure.of("writing " + cache, e);
        }
    }
}
