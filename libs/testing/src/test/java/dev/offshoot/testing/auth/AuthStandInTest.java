package dev.offshoot.testing.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.token.SigningKey;
import dev.offshoot.testing.token.Tokens;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthStandInTest {

    private static final UUID ADA = UUID.fromString("00000000-0000-4000-8000-00000000ada0");
    private static final UUID NOBODY = UUID.fromString("00000000-0000-4000-8000-000000000000");
    private static final String MAIL_AND_SECRET = "Basic bWFpbDpzZWNyZXQ=";

    private final SigningKey key = SigningKey.generate();
    private final AuthStandIn auth = AuthStandIn.start(key, new Tokens(key, "issuer", InstantSource.system()));
    private final TestClient http = new TestClient(auth::url);

    @AfterEach
    void stop() {
        auth.close();
    }

    @Test
    void publishesThePublicHalfOfItsKey() throws Exception {
        var published = JWKSet.parse(http.get(AuthStandIn.KEYS).send().body()).getKeyByKeyId(key.id());

        assertThat(published.isPrivate()).isFalse();
        assertThat(published.toECKey().toECPublicKey()).isEqualTo(key.pair().toECPublicKey());
    }

    @Test
    void tellsKnownPeopleFromUnknownOnes() {
        auth.users().add(ADA, "Ada", "ada@example.org");

        var answer = http.post(AuthStandIn.DIRECTORY)
                .json(Map.of("ids", new UUID[] {ADA, NOBODY}))
                .send();

        assertThat(answer.text("users[0].displayName")).isEqualTo("Ada");
        assertThat(answer.text("users[0].active")).isEqualTo("true");
        assertThat(answer.text("unknown[0]")).isEqualTo(NOBODY.toString());
    }

    @Test
    void listsRevocations() {
        auth.revoked().session(ADA).user(NOBODY, 3, false).key("old").client("events");

        var answer = http.get(AuthStandIn.REVOCATIONS).send();

        assertThat(answer.text("sessions[0]")).isEqualTo(ADA.toString());
        assertThat(answer.text("users[0].accessVersion")).isEqualTo("3");
        assertThat(answer.text("keys[0]")).isEqualTo("old");
        assertThat(answer.text("clients[0]")).isEqualTo("events");
    }

    @Test
    void grantsServicesTheirScopes() throws Exception {
        var answer = http.post(AuthStandIn.TOKEN)
                .header("Authorization", MAIL_AND_SECRET)
                .form(Map.of("grant_type", "client_credentials", "scope", "auth:directory"))
                .send();

        var claims = SignedJWT.parse(answer.text("access_token")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("service:mail");
        assertThat(claims.getClaim("scope")).isEqualTo("auth:directory");
    }

    @Test
    void grantsWhatIsRegisteredToWhoeverAsksForNothing() {
        var answer = http.post(AuthStandIn.TOKEN)
                .header("Authorization", MAIL_AND_SECRET)
                .form(Map.of("grant_type", "client_credentials"))
                .send();

        assertThat(answer.text("scope")).isEqualTo("auth:directory auth:directory.email");
    }

    @Test
    void failsOnRequestAndCounts() {
        auth.failWith(503);

        assertThat(http.get(AuthStandIn.KEYS).send().status()).isEqualTo(503);

        auth.recover();

        assertThat(http.get(AuthStandIn.KEYS).send().status()).isEqualTo(200);
        assertThat(auth.calls(AuthStandIn.KEYS)).isEqualTo(2);
    }
}
