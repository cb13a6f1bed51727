package dev.offshoot.testing.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokensTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID ADA = UUID.fromString("00000000-0000-4000-8000-00000000ada0");

    private final SigningKey key = SigningKey.generate();
    private final Tokens tokens = new Tokens(key, "http://localhost:8080/api/auth", InstantSource.fixed(NOON));

    @Test
    void aPersonsTokenHasTheClaimsOfThePlatform() throws Exception {
        SignedJWT token = SignedJWT.parse(tokens.person(ADA)
                .roles("support", "admin")
                .permissions("auth:users.read", "auth:audit.read")
                .token());

        assertThat(token.verify(new ECDSAVerifier(key.pair().toECPublicKey()))).isTrue();
        assertThat(token.getHeader().getType()).hasToString("at+jwt");
        assertThat(token.getHeader().getKeyID()).isEqualTo(key.id());
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("iss", "http://localhost:8080/api/auth")
                .containsEntry("aud", List.of("offshoot"))
                .containsEntry("sub", ADA.toString())
                .containsEntry("exp", Date.from(NOON.plus(Duration.ofMinutes(10))))
                .containsEntry("roles", List.of("admin", "support"))
                .containsEntry("scope", "auth:users.read auth:audit.read")
                .containsEntry("ver", 1L)
                .containsEntry("auth_time", NOON.getEpochSecond())
                .containsKeys("iat", "jti", "sid", "client_id", "amr");
    }

    @Test
    void aServicesTokenHasNoSession() throws Exception {
        var claims = SignedJWT.parse(tokens.service("mail", "auth:directory").token())
                .getJWTClaimsSet()
                .getClaims();

        assertThat(claims)
                .containsAllEntriesOf(Map.of("sub", "service:mail", "client_id", "mail", "scope", "auth:directory"))
                .doesNotContainKeys("sid", "ver", "roles", "amr", "auth_time");
    }

    @Test
    void forgeriesDifferFromGenuineTokensInOnePointEach() throws Exception {
        assertThat(JWTParser.parse(tokens.person(ADA).unsigned().token())
                        .getHeader()
                        .getAlgorithm())
                .hasToString("none");
        assertThat(SignedJWT.parse(tokens.person(ADA).signedByPublicKey().token())
                        .getHeader()
                        .getAlgorithm())
                .hasToString("HS256");
        assertThat(SignedJWT.parse(tokens.person(ADA).unknownKey().token())
                        .getHeader()
                        .getKeyID())
                .isNotEqualTo(key.id());
        assertThat(SignedJWT.parse(tokens.person(ADA).expired().token())
                        .getJWTClaimsSet()
                        .getExpirationTime())
                .isBefore(NOON);
    }
}
