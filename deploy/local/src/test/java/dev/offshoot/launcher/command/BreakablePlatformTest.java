package dev.offshoot.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.state.Phase;
import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreakablePlatformTest {

    @TempDir
    private Path root = Path.of(".");

    @Test
    void killedProcessIsGoneAtOnceForWhoeverLooksForIt() throws IOException {
        Checkout checkout = new Checkout(root);
        checkout.makeFolders();
        RunFolder folder = new RunFolder(checkout);
        Process supervisor = slowToDie();
        folder.write(
                new PlatformState(8080, ProcessMark.of(supervisor.toHandle()), Phase.READY, "", List.of(), List.of()));
        assertThat(folder.running()).isPresent();

        new BreakablePlatform(checkout, List.of()).kill("supervisor", RandomGenerator.getDefault());

        assertThat(folder.running()).isEmpty();
    }

    /** Like a JVM, it has much memory to give back. */
    private static Process slowToDie() throws IOException {
        Process process = new ProcessBuilder("dd", "if=/dev/zero", "bs=256M", "count=1", "status=none").start();
        assertThat(process.getInputStream().read()).isZero();
        return process;
    }
}
