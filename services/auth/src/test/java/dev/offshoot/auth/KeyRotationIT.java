package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.auth.signing.KeyRotation;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenario 28: keys are announced, used and retired, and no token is ever refused for it. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR, Settings.MANY_SIGN_INS
        })
class KeyRotationIT {

    private final RunningService auth;
    private final People people;

    KeyRotationIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void aKeyIsAnnouncedADayBeforeItSigns() throws Exception {
        SignedIn session = people.signIn(people.create());
        String first = kid(session.token());
        assertThat(published()).containsExactly(first);

        advance(Duration.ofDays(29));
        assertThat(published()).hasSize(2).contains(first);
        String second = published().stream()
                .filter(kid -> !kid.equals(first))
                .findFirst()
                .orElseThrow();
        session = again(session);
        assertThat(kid(session.token())).isEqualTo(first);

        advance(Duration.ofDays(1));
        SignedIn fresh = again(session);
        assertThat(kid(fresh.token())).isEqualTo(second);
        assertThat(me(fresh)).isEqualTo(200);
        assertThat(published()).containsExactlyInAnyOrder(first, second);

        advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(published()).containsExactly(second);
        assertThat(auth.sql().number("select count(*) from signing_keys where private_sealed is not null"))
                .isEqualTo(1);
    }

    @Test
    void theKeySetIsCacheable() {
        TestResponse keys = auth.http().get("/api/auth/.well-known/jwks.json").send();

        assertThat(keys.header("Cache-Control")).hasValue("public, max-age=300");
        assertThat(keys.body()).doesNotContain("\"d\":");
        assertThat(auth.http()
                        .get("/api/auth/.well-known/jwks.json")
                        .header("If-None-Match", keys.header("ETag").orElseThrow())
                        .send()
                        .status())
                .isEqualTo(304);
    }

    private void advance(Duration duration) {
        auth.clock().advance(duration);
        auth.bean(KeyRotation.class).rotate();
        auth.clock().advance(Duration.ofSeconds(31));
    }

    private SignedIn again(SignedIn session) {
        TestResponse answer = people.refresh(session.refreshToken());
        return new SignedIn(
                session.userId(), session.sessionId(), answer.text("accessToken"), answer.text("refreshToken"));
    }

    private int me(SignedIn session) {
        return auth.http().get("/api/auth/me").bearer(session.token()).send().status();
    }

    private List<String> published() {
        TestResponse keys = auth.http().get("/api/auth/.well-known/jwks.json").send();
        List<String> kids = new ArrayList<>();
        for (int i = 0; i < keys.json("keys").size(); i++) {
            kids.add(keys.text("keys[" + i + "].kid"));
        }
        return kids;
    }

    private static String kid(String token) throws ParseException {
        return SignedJWT.parse(token).getHeader().getKeyID();
    }
}
