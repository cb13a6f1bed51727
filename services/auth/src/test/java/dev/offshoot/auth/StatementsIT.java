package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.service.OffshootService;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.http.TestResponse;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the hot paths ask of PostgreSQL: the figures of section 13 rest on it. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR, Settings.MANY_SIGN_INS
        })
class StatementsIT {

    /** By which the pool asks a connection that rested for a while. */
    private static final String PROBE = "SELECT 1";

    private static final List<String> SETTINGS = List.of(
            "offshoot.auth.database.user",
            "offshoot.auth.database.password",
            "offshoot.auth.database.owner-user",
            "offshoot.auth.database.owner-password",
            "offshoot.auth.keys",
            "offshoot.auth.client-secret",
            "offshoot.auth.clients.file",
            "offshoot.auth.issuer",
            "offshoot.auth.hash.memory",
            "offshoot.readers.file",
            "offshoot.rabbitmq.url",
            "offshoot.redis.url");

    private final RunningService auth;
    private final People people;

    StatementsIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void aRefreshIsTwoStatementsAndASignInNine() throws Exception {
        Person person = people.create();
        String token = people.signIn(person).refreshToken();
        String url = auth.context().getRequiredProperty("offshoot.auth.database.url", String.class);

        try (WatchedDatabase database = WatchedDatabase.before(url);
                ApplicationContext instance = OffshootService.context("auth")
                        .properties(settings(database))
                        .build()) {
            TestClient client = start(instance);
            assertThat(signIn(client, person).status()).isEqualTo(201);

            database.forget();
            TestResponse refreshed = client.post("/api/auth/sessions/refresh")
                    .json(Map.of("refreshToken", token))
                    .send();
            assertThat(refreshed.status()).as(refreshed.body()).isEqualTo(200);
            assertThat(database.statements().stream().filter(sent -> !sent.equals(PROBE)))
                    .hasSize(2);

            database.forget();
            assertThat(signIn(client, person).status()).isEqualTo(201);
            assertThat(database.statements().stream().filter(StatementsIT::isWork))
                    .hasSize(9);
        }
    }

    /** Not a server for the platform: nothing of the background asks the database. */
    private static TestClient start(ApplicationContext instance) {
        EmbeddedServer server = instance.start().getBean(EmbeddedServer.class).start();
        return new TestClient(server::getURI);
    }

    private static boolean isWork(String statement) {
        return !List.of("BEGIN", "COMMIT", PROBE).contains(statement);
    }

    private static TestResponse signIn(TestClient client, Person person) {
        return client.post("/api/auth/sessions")
                .json(Map.of("email", person.email(), "password", person.password(), "delivery", "token"))
                .send();
    }

    private Map<String, Object> settings(WatchedDatabase database) {
        Map<String, Object> settings = new HashMap<>();
        SETTINGS.forEach(
                name -> auth.context().getProperty(name, String.class).ifPresent(value -> settings.put(name, value)));
        settings.put("offshoot.auth.database.url", database.url());
        settings.put("offshoot.auth.port", -1);
        settings.put("offshoot.mode", "command");
        settings.put("offshoot.environment", "test");
        return settings;
    }
}
