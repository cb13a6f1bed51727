package dev.offshoot.launcher.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.offshoot.launcher.LauncherFailure;
import dev.offshoot.launcher.MadeUpCheckout;
import dev.offshoot.launcher.checkout.Checkout;
import dev.offshoot.launcher.checkout.Installation;
import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.launcher.secret.EnvironmentFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstScenarioTest {

    @TempDir
    private Path root = Path.of(".");

    @Test
    void serviceThatCannotLoadItIsQuotedAndTheScenarioIsNotThere() throws IOException {
        Checkout checkout = MadeUpCheckout.withABrokenService(root).checkout();
        checkout.makeFolders();
        ServiceModule fake = checkout.service("fake");
        Installation.of(checkout, fake).refresh(fake.jar());
        EnvironmentFile.of(checkout, fake).write(Map.of());
        Files.writeString(checkout.scenarios().resolve("demo/fake.yml"), "");
        FirstScenario scenario = new FirstScenario(checkout, checkout.data().resolve("populated"));

        assertThatThrownBy(() -> scenario.load(checkout.services()))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContainingAll(
                        "demo", "fake: fake cannot start: OFFSHOOT_FAKE_COLOUR is not set.", "fake.log");
        assertThat(scenario.isLoaded()).isFalse();
    }
}
