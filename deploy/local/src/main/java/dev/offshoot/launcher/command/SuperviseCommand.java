package dev.offshoot.launcher.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.RunFolder;
import dev.offshoot.launcher.supervisor.Ports;
import dev.offshoot.launcher.supervisor.Supervisor;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What {@code up} leaves behind in the background. */
@Command(name = "supervise", hidden = true, description = "Owns the platform's processes until it is told to stop.")
public final class SuperviseCommand implements Callable<Integer> {

    private final Checkout checkout;

    @Option(names = "--port", required = true)
    private int port;

    public SuperviseCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() {
        quietTheMessageBroker();
        RunFolder folder = new RunFolder(checkout);
        try (FileChannel file =
                        FileChannel.open(folder.lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                throw new LauncherFailure("another supervisor already runs in " + checkout.root() + ".");
            }
            return new Supervisor(checkout, folder, new Ports(port)).run();
        } catch (IOException e) {
            throw LauncherFailure.of("locking " + folder.lockFile(), e);
        }
    }

    /** It would log every connection and every consumer. */
    private static void quietTheMessageBroker() {
        if (LoggerFactory.getLogger("qpid") instanceof Logger broker) {
            broker.setLevel(Level.WARN);
        }
    }
}
