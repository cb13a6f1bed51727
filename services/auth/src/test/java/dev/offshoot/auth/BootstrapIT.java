package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios 1 and 2: an empty database, two instances, one address in the configuration. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            "offshoot.auth.bootstrap.email=root@example.test"
        })
class BootstrapIT {

    private final RunningService auth;
    private final People people;

    BootstrapIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        auth.startAnother();
        assertThat(auth.events().await("auth.invitation.created").text("purpose"))
                .isEqualTo("bootstrap");
        assertThat(auth.sql().count("action_links")).isEqualTo(1);

        TestResponse made = auth.http()
                .post("/api/auth/links/redeem")
                .json(Map.of(
                        "token",
                        people.lastLink("bootstrap", "root@example.test"),
                        "password",
                        People.PASSWORD,
                        "displayName",
                        "Root Admin",
                        "delivery",
                        "token"))
                .send();

        assertThat(made.status()).as(made.body()).isEqualTo(200);
        assertThat(made.text("user.roles[0]")).isEqualTo("admin");
        assertThat(command("--email", "second@example.test")).isEqualTo(1);
        assertThat(command()).isEqualTo(2);
        assertThat(auth.sql().count("action_links")).isEqualTo(1);
        auth.events().none("auth.mail.requested");

        assertThat(command("--email", "second@example.test", "--force")).isZero();
        ProbedEvent warning = auth.events().await("auth.mail.requested");
        assertThat(warning.text("template")).isEqualTo("auth.administrator-recovery");
        assertThat(warning.text("to[0].userId")).isEqualTo(made.text("user.id"));
        assertThat(warning.data()).doesNotContain("second@example.test");
        assertThat(auth.sql().number("""
                        select count(*) from security_events where type = 'bootstrapped' and details ->> 'forced' = 'true'
                        """)).isEqualTo(1);

        auth.sql().update("update passwords set key_id = 3");
        auth.stop();
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(auth::start)
                .havingRootCause()
                .withMessage("key 3 protects 1 passwords but is not in OFFSHOOT_AUTH_KEYS.");
        auth.sql().update("update passwords set key_id = 1");
        auth.start();
        assertThat(people.trySignIn("root@example.test", People.PASSWORD).status())
                .isEqualTo(201);
    }

    @Test
    void withoutARequiredSettingItSaysWhichAndHowToGetIt() {
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> startWithout("offshoot.auth.keys"))
                .havingRootCause()
                .withMessage("OFFSHOOT_AUTH_KEYS is not set; create one with ./offshoot secrets new.");
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> startWithout("offshoot.auth.clients.file"))
                .havingRootCause()
                .withMessage("OFFSHOOT_AUTH_CLIENTS_FILE is not set;"
                        + " name the file that lists the services and their secrets.");
    }

    private void startWithout(String setting) {
        Map<String, Object> settings = new HashMap<>();
        for (String name : List.of("offshoot.auth.keys", "offshoot.auth.clients.file", "offshoot.readers.file")) {
            settings.put(name, auth.context().getRequiredProperty(name, String.class));
        }
        for (String name : List.of("url", "user", "password", "owner-user", "owner-password")) {
            String database = "offshoot.auth.database." + name;
            settings.put(database, auth.context().getRequiredProperty(database, String.class));
        }
        settings.remove(setting);
        OffshootService.context("auth").properties(settings).start().close();
    }

    private int command(String... arguments) {
        return auth.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("bootstrap-admin"))
                .findFirst()
                .orElseThrow()
                .run(auth.context(), List.of(arguments));
    }
}
