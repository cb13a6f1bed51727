package dev.offshoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignUpIT {

    /** Logs of the services stay here when it fails. */
    private static final Path FOLDER = Path.of("target/platform");

    private final Platform platform;

    SignUpIT() throws IOException {
        this.platform = Platform.linkedInto(FOLDER);
    }

    @Test
    void everyMailArrivesOnceAlsoWhenAServiceIsKilledOnTheWay() throws IOException, InterruptedException {
        assertThat(platform.offshoot("up", "--port", String.valueOf(Platform.freePort())))
                .startsWith("0");

        assertThat(platform.offshoot("journey", "sign-up", "--kills", "1", "--victims", "mail"))
                .startsWith("0")
                .contains("0 lost, 0 doubled");
    }

    @AfterEach
    void platformEndsPeacefully() throws IOException, InterruptedException {
        assertThat(platform.offshoot("down")).startsWith("0").contains("Stopped.");
    }
}
