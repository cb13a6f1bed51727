package dev.offshoot.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One platform for all of them: its start costs more than any. The one that kills comes last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneysIT {

    /** Logs of the services stay here when it fails. */
    private static final Path FOLDER = Path.of("target/platform");

    private final Platform platform;

    JourneysIT() throws IOException {
        this.platform = Platform.linkedInto(FOLDER);
    }

    @BeforeAll
    void platformStarts() throws IOException, InterruptedException {
        assertThat(platform.offshoot("up", "--port", String.valueOf(Platform.freePort())))
                .startsWith("0");
    }

    @Test
    @Order(1)
    void twentyPlacesGoToTheFirstOfSixtyPeopleAndMoneyFollows() throws IOException, InterruptedException {
        assertThat(platform.offshoot("journey", "paid-registration"))
                .startsWith("0")
                .contains("exactly 20 places are held", "the ledger balances", "every step went well");
    }

    @Test
    @Order(2)
    void everyMailArrivesOnceAlsoWhenAServiceIsKilledOnTheWay() throws IOException, InterruptedException {
        assertThat(platform.offshoot("journey", "sign-up", "--kills", "1", "--victims", "mail"))
                .startsWith("0")
                .contains("0 lost, 0 doubled");
    }

    @AfterAll
    void platformEndsPeacefully() throws IOException, InterruptedException {
        assertThat(platform.offshoot("down")).startsWith("0").contains("Stopped.");
    }
}
