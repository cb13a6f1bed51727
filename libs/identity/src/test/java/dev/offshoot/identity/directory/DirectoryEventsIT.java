package dev.offshoot.identity.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.identity.DirectoryUser;
import dev.offshoot.identity.UserDirectory;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OffshootTest(service = "ledger")
class DirectoryEventsIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final RunningService service;
    private final UUID ada = UUID.randomUUID();

    DirectoryEventsIT(RunningService service) {
        this.service = service;
    }

    @Test
    void newNameIsSeenAtOnce() {
        service.auth().users().add(ada, Map.of("displayName", "Ada Lind", "version", 1));
        assertThat(name()).isEqualTo("Ada Lind");

        service.auth().users().add(ada, Map.of("displayName", "Ada Park", "version", 2));
        assertThat(name()).isEqualTo("Ada Lind");
        service.events().publish("auth.user.updated", ada, """
                {"userId":"%s","version":2,"changed":["displayName"]}
                """.formatted(ada));

        await().atMost(SOON).untilAsserted(() -> assertThat(name()).isEqualTo("Ada Park"));
    }

    @Test
    void erasedPersonLosesTheirName() {
        service.auth().users().add(ada, Map.of("displayName", "Ada Lind", "version", 1));
        assertThat(name()).isEqualTo("Ada Lind");

        service.auth().users().remove(ada);
        service.events().publish("auth.user.erased", ada, "{\"userId\":\"%s\"}".formatted(ada));

        await().atMost(SOON).untilAsserted(() -> assertThat(name()).isEqualTo("nobody"));
    }

    private String name() {
        DirectoryUser user = service.bean(UserDirectory.class).find(Set.of(ada)).get(ada);
        return user == null ? "nobody" : String.valueOf(user.displayName());
    }
}
