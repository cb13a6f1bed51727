package dev.offshoot.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.backing.FakeProvider.FakeAddress;
import dev.offshoot.backing.server.BackingFailure;
import dev.offshoot.backing.server.Placement;
import dev.offshoot.backing.server.Started;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final String NO_DOCKER = "unix:///nowhere/docker.sock";

    @Test
    void aConfiguredAddressGoesBeforeEverything() {
        assertThat(start(Map.of("OFFSHOOT_FAKE_URL", "configured", "OFFSHOOT_BACKING", "embedded"))
                        .description())
                .isEqualTo("Fake: configured:1, found because OFFSHOOT_FAKE_URL is set");
    }

    @Test
    void withoutDockerItIsEmbedded() {
        assertThat(start(Map.of()).description())
                .isEqualTo("Fake: embedded:1, embedded because no Docker daemon answers");
    }

    @Test
    void theModeDecidesWhereNoAddressIsConfigured() {
        assertThat(start(Map.of("OFFSHOOT_BACKING", "embedded")).description())
                .isEqualTo("Fake: embedded:1, embedded because OFFSHOOT_BACKING=embedded");
        assertThat(start(Map.of("OFFSHOOT_BACKING", "containers")).description())
                .isEqualTo("Fake: container:1, container because OFFSHOOT_BACKING=containers");
        assertThat(start(Map.of("OFFSHOOT_BACKING", "External")).description())
                .isEqualTo("Fake: usual:1, found because OFFSHOOT_BACKING=external");
    }

    @Test
    void anExternalServerThatIsAwayIsNamedWithItsRemedy() {
        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> start(Map.of("OFFSHOOT_FAKE_URL", FakeProvider.AWAY)))
                .withMessage(
                        "Fake does not answer at away:1 (Connection refused); start it or correct OFFSHOOT_FAKE_URL.");
    }

    @Test
    void aFailureNobodyExplainedStillNamesARemedy() {
        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> start(Map.of("OFFSHOOT_FAKE_URL", FakeProvider.BROKEN)))
                .withMessage("Fake cannot start (broken); set OFFSHOOT_FAKE_URL to a server of your own.");
    }

    @Test
    void anUnknownModeIsRefused() {
        assertThatExceptionOfType(BackingFailure.class)
                .isThrownBy(() -> start(Map.of("OFFSHOOT_BACKING", "cloud")))
                .withMessage("OFFSHOOT_BACKING=cloud is unknown; write auto, containers, embedded or external.");
    }

    private static Started<FakeAddress> start(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("DOCKER_HOST", NO_DOCKER);
        return new Choice(new BackingSettings(all))
                .start(new FakeProvider(), () -> Placement.kept(Path.of("unused"), 1));
    }
}
