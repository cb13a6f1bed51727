package dev.offshoot.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path root = Path.of(".");

    @Test
    void helpNamesEveryCommand() throws IOException {
        assertThat(checkout().offshoot("--help"))
                .startsWith("0")
                .contains(
                        "up",
                        "status",
                        "logs",
                        "restart",
                        "down",
                        "doctor",
                        "populate",
                        "journey",
                        "secrets",
                        "database",
                        "changelog",
                        "anonymize")
                .doesNotContain("supervise");
    }

    @Test
    void commandsThatNeedThePlatformSayHowToStartIt() throws IOException {
        MadeUpCheckout checkout = checkout();

        for (String command : new String[] {"status", "restart fake", "populate demo", "journey sign-up"}) {
            assertThat(checkout.offshoot(command.split(" ")))
                    .startsWith("1")
                    .contains("the platform is not running here; start it with ./offshoot up.");
        }
    }

    @Test
    void unknownServiceIsAnsweredWithTheKnownOnes() throws IOException {
        assertThat(checkout().offshoot("restart", "ghost")).contains("there is no service ghost; there are fake.");
    }

    @Test
    void copiesToAnonymizeAreNamedByService() throws IOException {
        MadeUpCheckout checkout = checkout();

        assertThat(checkout.offshoot("anonymize")).startsWith("1").contains("say --service <name> or --all.");
        assertThat(checkout.offshoot("anonymize", "--service", "fake", "--database-url", "copy"))
                .startsWith("1")
                .contains("say which service's copy 'copy' is, such as --database-url fake=jdbc:postgresql://");
        assertThat(checkout.offshoot(
                        "anonymize", "--service", "fake", "--database-url", "ghost=jdbc:postgresql://localhost/x"))
                .contains("--database-url names ghost, which is none of the chosen services.");
        assertThat(checkout.offshoot("anonymize", "--all", "--key-file", "/nowhere/key"))
                .contains("the key file /nowhere/key cannot be read.");
        assertThat(checkout.offshoot("anonymize", "--help")).startsWith("0").contains("openssl rand -base64 32");
    }

    @Test
    void databasesAreChosenByName() throws IOException {
        MadeUpCheckout checkout = checkout();

        assertThat(checkout.offshoot("database", "status")).startsWith("1").contains("say --service <name> or --all.");
        assertThat(checkout.offshoot("changelog", "--all", "--service", "fake", "list"))
                .contains("say --service <name> or --all.");
        assertThat(checkout.offshoot("database", "undo-last", "--service", "ghost"))
                .contains("there is no service ghost; there are fake.");
    }

    @Test
    void databasesAreMadeOnAServerThatIsThere() throws IOException {
        assertThat(checkout().offshoot("database", "create", "--all"))
                .startsWith("1")
                .contains("there is no PostgreSQL: start the platform with ./offshoot up", "OFFSHOOT_POSTGRES_URL");
    }

    @Test
    void commandsOnDatabasesNeedSettingsThatAnUpWrote() throws IOException {
        MadeUpCheckout checkout = checkout();

        assertThat(checkout.offshoot("changelog", "--all", "list"))
                .startsWith("1")
                .contains("the platform was never started here");
        assertThat(checkout.offshoot("database", "status", "--service", "fake"))
                .startsWith("1")
                .contains("the platform was never started here");
    }

    @Test
    void secretsOfAnInstallationAreWrittenOnceAndForTheOwnerAlone() throws IOException {
        MadeUpCheckout checkout = checkout();
        Path folder = root.resolve("production");

        assertThat(checkout.offshoot("secrets", "new", "--into", folder.toString()))
                .startsWith("0");

        assertThat(Files.readString(folder.resolve("fake.env"))).contains("OFFSHOOT_FAKE_KEYS=1:");
        assertThat(Files.getPosixFilePermissions(folder.resolve("fake.env")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(checkout.offshoot("secrets", "new", "--into", folder.toString()))
                .contains("secrets in use are never overwritten");
    }

    @Test
    void purgeWithoutSomebodyToAskChangesNothing() throws IOException {
        MadeUpCheckout checkout = checkout();
        Files.createDirectories(checkout.checkout().data());

        assertThat(checkout.offshoot("down", "--purge")).startsWith("1");

        assertThat(checkout.checkout().data()).exists();
    }

    private MadeUpCheckout checkout() throws IOException {
        return new MadeUpCheckout(root, FakeService.class);
    }
}
