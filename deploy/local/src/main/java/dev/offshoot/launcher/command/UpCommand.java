package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Build;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code up}. */
@Command(name = "up", description = "Builds what is stale, starts everything and shows where it is.")
public final class UpCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Option(names = "--port", description = "front port, remembered for the next time (first: 8080)")
    private @Nullable Integer port;

    public UpCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        checkout.makeFolders();
        try (FileChannel file = FileChannel.open(
                        checkout.run().resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new LauncherFailure("another ./offshoot up is at work in this checkout; wait for it.");
            }
            return up();
        } catch (OverlappingFileLockException e) {
            throw new LauncherFailure("another ./offshoot up is at work in this checkout; wait for it.", e);
        } catch (IOException e) {
            throw LauncherFailure.of("starting the platform", e);
        }
    }

    private int up() {
        RunFolder folder = new RunFolder(checkout);
        Optional<PlatformState> running = folder.running();
        if (running.isPresent()) {
            return alreadyRunning(running.get());
        }
        Leftovers.of(folder).end();
        Ports ports = new Ports(port == null ? folder.rememberedPort() : port);
        List<ServiceModule> services = checkout.services();
        ports.requireFree(services);
        folder.rememberPort(ports.front());
        new Build(checkout, InstantSource.system()).ifStale(services, Progress::line);
        PlatformState started = new Start(checkout, folder, ports).untilReady();
        new PlatformTable(checkout, started).print(System.out);
        return 0;
    }

    private int alreadyRunning(PlatformState running) {
        if (port != null && port != running.port()) {
            throw new LauncherFailure("the platform already runs on port " + running.port()
                    + "; stop it with ./offshoot down before it moves to " + port + ".");
        }
        System.out.println("Already running.");
        new PlatformTable(checkout, running).print(System.out);
        return 0;
    }
}
