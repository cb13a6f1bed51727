package dev.offshoot.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.launcher.state.PlatformState;
import dev.offshoot.launcher.state.ProcessMark;
import dev.offshoot.launcher.state.RunFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfEnvironmentVariable(
        named = "OFFSHOOT_BACKING",
        matches = "external",
        disabledReason = "it ends the servers of the launcher's own")
class LauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path root = Path.of(".");

    @AfterEach
    void endWhatAFailureLeft() {
        new MadeUpCheckout(root).offshoot("down");
    }

    /** One life, because every start begins three servers; a peaceful end is proven by the journey. */
    @Test
    void platformLivesUntilItsSupervisorIsKilledAndAServiceCannotStartAnyMore() throws IOException {
        MadeUpCheckout checkout = new MadeUpCheckout(root, FakeService.class);
        startsOnce(checkout);
        startsKilledServicesAnew(checkout);
        List<ProcessHandle> processes = processes(checkout);

        killSupervisor(checkout);
        assertThat(processes).anyMatch(ProcessHandle::isAlive);
        assertThat(checkout.offshoot("doctor")).contains("BAD   left behind", "./offshoot down ends them");

        checkout.build(BrokenService.class);
        assertThat(checkout.offshoot("up"))
                .startsWith("1")
                .contains("left behind", "fake cannot start: OFFSHOOT_FAKE_COLOUR is not set.");
        assertThat(processes).noneMatch(ProcessHandle::isAlive);
        isGone(checkout);
    }

    private static void startsOnce(MadeUpCheckout checkout) {
        String port = String.valueOf(MadeUpCheckout.freeFrontPort());
        assertThat(checkout.offshoot("up", "--port", port)).startsWith("0").contains("fake", "ready");
        assertThat(checkout.offshoot("up")).startsWith("0").contains("Already running.", "http://localhost:" + port);
        assertThat(checkout.offshoot("status")).startsWith("0");
    }

    private static void startsKilledServicesAnew(MadeUpCheckout checkout) {
        kill(checkout);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(checkout.offshoot("status")).startsWith("1").contains("./offshoot restart fake"));
        assertThat(checkout.offshoot("restart", "fake")).startsWith("0");
        assertThat(checkout.offshoot("status")).startsWith("0");

        kill(checkout);
        assertThat(checkout.offshoot("up")).startsWith("0").contains("Already running, but not fake.");
        assertThat(checkout.offshoot("status")).startsWith("0");
    }

    private static void isGone(MadeUpCheckout checkout) {
        assertThat(new RunFolder(checkout.checkout()).running()).isEmpty();
        assertThat(checkout.offshoot("status")).startsWith("1").contains("start it with ./offshoot up");
        assertThat(checkout.checkout().data().resolve("postgres")).exists();
        assertThat(checkout.offshoot("down", "--purge", "--yes")).contains("Nothing was running.");
        assertThat(checkout.checkout().data()).doesNotExist();
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

    private static void killSupervisor(MadeUpCheckout checkout) {
        List<ProcessHandle> supervisors = supervisor(checkout);
        supervisors.forEach(ProcessHandle::destroyForcibly);
        supervisors.forEach(supervisor -> supervisor.onExit().join());
    }

    private static List<ProcessHandle> processes(MadeUpCheckout checkout) {
        return supervisor(checkout).stream().flatMap(ProcessHandle::descendants).toList();
    }

    private static List<ProcessHandle> supervisor(MadeUpCheckout checkout) {
        return new RunFolder(checkout.checkout())
                .running().stream()
                        .map(PlatformState::supervisor)
                        .map(ProcessMark::find)
                        .flatMap(Optional::stream)
                        .toList();
    }
}
