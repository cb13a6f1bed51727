package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.Map;

/** What a browser holds after signing in. */
record Browser(String cookie, String csrf) {

    static Browser signIn(RunningService auth, Person person) {
        TestResponse answer = auth.http()
                .post("/api/auth/sessions")
                .json(Map.of("email", person.email(), "password", person.password()))
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return of(answer);
    }

    static Browser of(TestResponse answer) {
        return new Browser(value(answer, "__Host-offshoot="), value(answer, "__Host-offshoot-csrf="));
    }

    private static String value(TestResponse answer, String prefix) {
        return answer.headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(prefix))
                .map(cookie -> cookie.substring(prefix.length(), cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
