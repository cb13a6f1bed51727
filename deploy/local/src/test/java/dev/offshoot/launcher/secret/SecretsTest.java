package dev.offshoot.launcher.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.launcher.checkout.ServiceModule;
import dev.offshoot.messaging.sealing.ReaderKeys;
import dev.offshoot.service.KeyRing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder = Path.of(".");

    private final ServiceModule mail = new ServiceModule("mail", 4, Path.of("services/mail"));

    @Test
    void secretsAreTheSameAtEveryStart() {
        Secrets first = new Secrets(folder);
        String ring = first.keyRing(mail);
        String password = first.databasePasswords(mail).owner();

        Secrets second = new Secrets(folder);

        assertThat(second.keyRing(mail)).isEqualTo(ring);
        assertThat(second.databasePasswords(mail).owner()).isEqualTo(password);
        assertThat(KeyRing.parse(ring).current().id()).isEqualTo(1);
    }

    @Test
    void clientsFileHoldsGrantsAndHashesButNoSecret() throws IOException {
        Secrets secrets = new Secrets(folder);

        secrets.writeFiles(List.of(mail));

        assertThat(Files.readString(secrets.clientsFile()))
                .contains("name: mail", "auth:directory.email", "secretSha256")
                .doesNotContain(secrets.clientSecret(mail));
    }

    @Test
    void readersFileIsWhatServicesRead() throws IOException {
        Secrets secrets = new Secrets(folder);

        secrets.writeFiles(List.of(mail));

        assertThat(ReaderKeys.read(secrets.readersFile())).isNotNull();
        assertThat(Files.readString(secrets.readersFile())).contains("mail:");
    }
}
