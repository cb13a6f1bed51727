package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The populator's part of scenario 32. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            "offshoot.populator.scenarios=../../populator/scenarios"
        })
class PopulationIT {

    private static final String DEMO_PASSWORD = "a-quiet-demo-password";

    private final RunningService auth;
    private final People people;

    PopulationIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "bo", "grace", "dan"})
    void demoPeopleSignIn(String name) {
        populate("demo");

        assertThat(people.trySignIn(name + "@example.test", DEMO_PASSWORD).status())
                .isEqualTo(201);
    }

    @Test
    void whoIsInvitedOrDeactivatedDoesNot() {
        populate("demo");

        assertThat(people.trySignIn("cleo@example.test", DEMO_PASSWORD).status())
                .isEqualTo(401);
        assertThat(people.trySignIn("finn@example.test", DEMO_PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void aSecondTimeNothingChangesAndNothingIsPublished() {
        populate("demo");
        String before = contents();

        populate("demo");

        assertThat(contents()).isEqualTo(before);
        assertThat(auth.sql().number("select count(*) from users where display_name is not null"))
                .isGreaterThanOrEqualTo(1_006);
        auth.events().none("auth.user.registered");
    }

    @Test
    void theEmptyScenarioLoads() {
        populate("empty");
    }

    private void populate(String scenario) {
        int exitCode = auth.context().getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(auth.context(), List.of(scenario));
        assertThat(exitCode).isZero();
    }

    private String contents() {
        return List.of("users", "email_addresses", "user_roles", "role_permissions", "passwords").stream()
                .map(table ->
                        auth.sql().text("select md5(string_agg(t::text, ',' order by t::text)) from " + table + " t"))
                .toList()
                .toString();
    }
}
