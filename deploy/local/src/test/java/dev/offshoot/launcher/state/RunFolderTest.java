package dev.offshoot.launcher.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.launcher.checkout.Checkout;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final ProcessMark SELF = ProcessMark.of(ProcessHandle.current());

    @TempDir
    private Path root = Path.of(".");

    @BeforeEach
    void makeFolders() {
        new Checkout(root).makeFolders();
    }

    @Test
    void stateIsReadAsItWasWritten() {
        PlatformState state = state(SELF);

        folder().write(state);

        assertThat(folder().running()).contains(state);
    }

    @Test
    void deadSupervisorIsNotRunning() {
        folder().write(state(new ProcessMark(SELF.pid(), SELF.startedAtMillis() - 60_000)));

        assertThat(folder().running()).isEmpty();
        assertThat(folder().read()).isPresent();
    }

    @Test
    void restartIsAskedForOnce() {
        folder().askForRestart("mail");

        assertThat(folder().takeRestarts()).containsExactly("mail");
        assertThat(folder().takeRestarts()).isEmpty();
    }

    @Test
    void portIsRemembered() {
        assertThat(folder().rememberedPort()).isEqualTo(8080);

        folder().rememberPort(9090);

        assertThat(folder().rememberedPort()).isEqualTo(9090);
    }

    private RunFolder folder() {
        return new RunFolder(new Checkout(root));
    }

    private static PlatformState state(ProcessMark supervisor) {
        ServiceState ready = ServiceState.waiting("auth", 18081).starting(SELF).ready("in 600 ms");
        ServiceState failed = ServiceState.waiting("mail", 18084).failed("its port is taken: see a=b");
        return new PlatformState(
                8080,
                supervisor,
                Phase.READY,
                "",
                List.of("Redis: embedded", "PostgreSQL: embedded"),
                List.of(ready, failed));
    }
}
