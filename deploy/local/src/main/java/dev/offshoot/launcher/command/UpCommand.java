package dev.offshoot.launcher.command;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.RunFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
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
        PlatformState platform = new Up(checkout, new RunFolder(checkout), System.out::println).on(port);
        new PlatformTable(checkout, platform).print(System.out);
        return 0;
    }
}
