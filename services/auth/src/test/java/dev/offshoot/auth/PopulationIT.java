package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.OffshootService;
import dev.offshoot.service.ServiceCommand;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    void whatChangedInTheFileIsBroughtToThoseLoadedBefore() {
        populate("demo");
        Person person = people.create();
        auth.sql().update("delete from populated_entries where key in ('ada', 'cleo')");
        auth.sql().update("update users set display_name = 'Somebody else' where display_name = 'Ada Park'");
        auth.sql().update("delete from email_addresses where address_key = 'ada.work@example.test'");

        populate("demo");

        assertThat(auth.sql().number("select count(*) from users where display_name = 'Ada Park'"))
                .isEqualTo(1);
        assertThat(auth.sql().number("select count(*) from email_addresses where address_key like 'ada%'"))
                .isEqualTo(2);
        assertThat(people.trySignIn("ada@example.test", DEMO_PASSWORD).status()).isEqualTo(201);
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(201);
    }

    /** As the command does it: a process with the owner's rights. */
    @Test
    void aResetLeavesTheScenarioAndNothingElse() {
        populate("demo");
        Person person = people.create("finance");
        people.signIn(person);

        try (ApplicationContext command = OffshootService.context("auth")
                .properties(commandSettings())
                .eagerInitSingletons(false)
                .start()) {
            assertThat(run(command, List.of("demo", "--reset"))).isZero();
        }

        assertThat(auth.sql().number("select count(*) from users where uuid = ?", person.id()))
                .isZero();
        assertThat(auth.sql().count("sessions")).isZero();
        assertThat(auth.sql().count("users")).isEqualTo(1_006);
        assertThat(people.trySignIn("ada@example.test", DEMO_PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void theEmptyScenarioLoads() {
        populate("empty");
    }

    private Map<String, Object> commandSettings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put("offshoot.mode", "command");
        settings.put("offshoot.populator.scenarios", "../../populator/scenarios");
        for (String name : List.of(
                "offshoot.auth.keys",
                "offshoot.auth.hash.memory",
                "offshoot.auth.database.url",
                "offshoot.auth.database.user",
                "offshoot.auth.database.password",
                "offshoot.auth.database.owner-user",
                "offshoot.auth.database.owner-password",
                "offshoot.readers.file")) {
            settings.put(name, auth.context().getRequiredProperty(name, String.class));
        }
        return settings;
    }

    private void populate(String scenario) {
        assertThat(run(auth.context(), List.of(scenario))).isZero();
    }

    private static int run(ApplicationContext context, List<String> arguments) {
        return context.getBeansOfType(ServiceCommand.class).stream()
                .filter(command -> command.name().equals("populate"))
                .findFirst()
                .orElseThrow()
                .run(context, arguments);
    }

    private String contents() {
        return List.of("users", "email_addresses", "user_roles", "role_permissions", "passwords").stream()
                .map(table ->
                        auth.sql().text("select md5(string_agg(t::text, ',' order by t::text)) from " + table + " t"))
                .toList()
                .toString();
    }
}
