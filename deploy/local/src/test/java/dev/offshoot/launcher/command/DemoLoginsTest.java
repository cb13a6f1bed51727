package dev.offshoot.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoLoginsTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void peopleWithAPasswordAreShownAndRepeatedOnesAreNot() throws IOException {
        Path scenario = Files.writeString(folder.resolve("auth.yml"), """
                users:
                  ada: {emails: [ada@example.test, {address: other@example.test}], password: secret, roles: [admin], registeredAt: !now -90d}
                  cleo: {emails: [cleo@example.test], status: invited}
                  guest: !repeat {count: 1000, emails: [!fake internet.email], password: secret}
                """);

        assertThat(DemoLogins.read(scenario))
                .containsExactly(new DemoLogin("ada@example.test", "secret", List.of("admin")));
    }

    @Test
    void withoutTheScenarioThereAreNone() {
        assertThat(DemoLogins.read(folder.resolve("nothing.yml"))).isEmpty();
    }
}
