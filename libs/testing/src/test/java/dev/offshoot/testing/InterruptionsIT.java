package dev.offshoot.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "probe", interruptible = true, properties = "datasources.default.connection-timeout=500")
class InterruptionsIT {

    @Test
    void theServiceLosesItsDatabaseAndFindsItAgain(RunningService service) {
        assertThat(addNote(service)).isEqualTo(200);

        service.interruptions().postgres().cut();

        assertThat(addNote(service)).isEqualTo(500);
        assertThat(service.sql().count("notes")).isEqualTo(1);

        service.interruptions().postgres().restore();

        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> addNote(service) == 200);
    }

    private static int addNote(RunningService service) {
        return service.http()
                .post("/api/probe/notes")
                .json(Map.of("text", "hello"))
                .send()
                .status();
    }
}
