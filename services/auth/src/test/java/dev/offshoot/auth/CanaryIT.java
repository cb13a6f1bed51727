package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.offshoot.identity.access.AnonymousRoutes;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import dev.offshoot.testing.route.OpenRoutes;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios 31 and 32: what must not leak, and what anybody may call. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            Settings.MANY_LINKS,
            "offshoot.test.spans=true"
        })
class CanaryIT {

    private static final String ADDRESS = "canary.bird@example.test";
    private static final String PASSWORD = "a lighthouse sings at dawn";

    private final RunningService auth;
    private final People people;

    CanaryIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void noSecretIsInLogsTracesEventsOrTables() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        List<String> secrets;
        try {
            secrets = live();
        } finally {
            System.setOut(out);
        }

        String events = List.of(
                        auth.events().await("auth.email-verification.requested"),
                        auth.events().await("auth.password-reset.requested"))
                .stream()
                .map(ProbedEvent::data)
                .reduce("", String::concat);
        String tables = dump("outbox")
                + dump("inbox")
                + dump("security_events")
                + dump("attempt_counters")
                + dump("sessions")
                + dump("passwords");
        String traces = auth.bean(CollectedSpans.class).toString();
        assertThat(traces).contains("/api/auth/links/redeem", "/auth/links/{token}");
        assertThat(secrets).allSatisfy(secret -> {
            assertThat(traces).doesNotContain(secret);
            assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain(secret);
            assertThat(events).doesNotContain(secret);
            assertThat(tables).doesNotContain(secret);
        });
    }

    @Test
    void whatAnybodyMayCallIsListedAndOpenAtTheFront() {
        OpenRoutes.agree(auth, "auth", auth.bean(AnonymousRoutes.class).find());
    }

    @Test
    void securityEventsCannotBeChangedByTheService() throws Exception {
        people.signIn(people.create());

        try (Connection connection = auth.sql().connectAsService();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("update security_events set actor = 'nobody'"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeUpdate("delete from security_events"))
                    .withMessageContaining("permission denied");
        }
    }

    private List<String> live() {
        auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", ADDRESS, "displayName", "Canary Bird"))
                .send();
        String link = people.lastLink("registration", ADDRESS);
        auth.http().get("/auth/links/" + link).send();
        SignedIn session = SignedIn.of(people.redeem(link, PASSWORD));
        TestResponse refreshed = people.refresh(session.refreshToken());
        Browser browser = Browser.signIn(auth, new Person(session.userId(), 0, ADDRESS, PASSWORD));
        people.trySignIn(ADDRESS, "wrong " + PASSWORD);
        auth.http()
                .post("/api/auth/password-resets")
                .json(Map.of("email", ADDRESS))
                .send();
        String reset = people.lastLink("password-reset", ADDRESS);
        auth.http().get("/auth/links/" + reset).send();
        return List.of(
                ADDRESS,
                PASSWORD,
                link,
                reset,
                session.token(),
                session.refreshToken(),
                refreshed.text("refreshToken"),
                browser.cookie(),
                browser.csrf());
    }

    private String dump(String table) {
        return String.valueOf(auth.sql().query("select * from " + table));
    }
}
