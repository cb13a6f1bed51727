package dev.offshoot.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path root = Path.of(".");

    @Test
    void platformLivesFromUpToDown() throws IOException {
        MadeUpCheckout checkout = new MadeUpCheckout(root, FakeService.class);
        String port = String.valueOf(MadeUpCheckout.freeFrontPort());
        try {
            assertThat(checkout.offshoot("up", "--port", port)).startsWith("0").contains("fake", "ready");
            assertThat(checkout.offshoot("up"))
                    .startsWith("0")
                    .contains("Already running.", "http://localhost:" + port);
            assertThat(checkout.offshoot("status")).startsWith("0");

            kill(checkout);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(checkout.offshoot("status"))
                            .startsWith("1")
                            .contains("./offshoot restart fake"));
            assertThat(checkout.offshoot("restart", "fake")).startsWith("0");
            assertThat(checkout.offshoot("status")).startsWith("0");
        } finally {
            List<ProcessHandle> processes = processes(checkout);
            assertThat(checkout.offshoot("down")).startsWith("0").contains("Stopped.");
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
        }
        assertThat(checkout.offshoot("status")).startsWith("1").contains("start it with ./offshoot up");
        assertThat(checkout.offshoot("down", "--purge", "--yes")).contains("Nothing was running.");
        assertThat(root.resolve(".offshoot/data")).doesNotExist();
    }

    @Test
    void serviceThatCannotStartEndsTheWholeStartWithItsSentence() throws IOException {
        MadeUpCheckout checkout = new MadeUpCheckout(root, BrokenService.class);
        Files.createDirectories(root.resolve(".offshoot/data"));
        Files.writeString(root.resolve(".offshoot/data/populated"), "demo");

        String printed = checkout.offshoot("up", "--port", String.valueOf(MadeUpCheckout.freeFrontPort()));

        assertThat(printed).startsWith("1").contains("fake cannot start: OFFSHOOT_FAKE_COLOUR is not set.");
        assertThat(new RunFolder(checkout.checkout()).running()).isEmpty();
    }

    @Test
    void takenPortIsNamedTogetherWithTheWayOut() throws IOException {
        MadeUpCheckout checkout = new MadeUpCheckout(root, FakeService.class);
        try (ServerSocket taken =
                new ServerSocket(MadeUpCheckout.freeFrontPort(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = String.valueOf(taken.getLocalPort());

            assertThat(checkout.offshoot("up", "--port", port))
                    .startsWith("1")
                    .contains("port " + port + " is taken by another process", "--port");
        }
    }

    private static void kill(MadeUpCheckout checkout) {
        new RunFolder(checkout.checkout())
                .running().stream()
                        .map(PlatformState::processes)
                        .flatMap(List::stream)
                        .flatMap(mark -> mark.find().stream())
                        .forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> processes(MadeUpCheckout checkout) {
        return new RunFolder(checkout.checkout())
                .running().stream()
                        .map(PlatformState::supervisor)
                        .map(ProcessMark::find)
                        .flatMap(supervisor -> supervisor.stream())
                        .flatMap(ProcessHandle::descendants)
                        .toList();
    }
}
