package dev.offshoot.identity.token;

import static dev.offshoot.identity.sample.Tokens.ADA;
import static dev.offshoot.identity.sample.Tokens.KEY;
import static dev.offshoot.identity.sample.Tokens.SESSION;
import static dev.offshoot.identity.sample.Tokens.header;
import static dev.offshoot.identity.sample.Tokens.impersonated;
import static dev.offshoot.identity.sample.Tokens.person;
import static dev.offshoot.identity.sample.Tokens.service;
import static dev.offshoot.identity.sample.Tokens.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.PlainJWT;
import dev.offshoot.identity.Caller;
import dev.offshoot.identity.IdentityProblem;
import dev.offshoot.identity.RevocationList;
import dev.offshoot.identity.SetClock;
import dev.offshoot.identity.Settings;
import dev.offshoot.identity.revocation.Revocations;
import dev.offshoot.identity.sample.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

    private static final Instant NOW = SetClock.START;

    private final SetClock clock = new SetClock();
    private final Map<String, ECKey> published = new HashMap<>(Map.of(KEY.getKeyID(), KEY.toPublicJWK()));
    private final Revocations revocations = new Revocations(clock);
    private final VerifiedSignatures signatures = new VerifiedSignatures(clock);
    private final TokenVerifier verifier = new TokenVerifier(
            new AccessTokenSignature(id -> Optional.ofNullable(published.get(id)), revocations, signatures),
            new TokenConditions(revocations, Settings.DEFAULTS, Tokens.ISSUER, clock),
            revocations);

    @Test
    void personIsReadFromTheClaims() {
        VerifiedToken token = verifier.verify(signed(person(NOW).build()));

        assertThat(token.caller())
                .isEqualTo(new Caller.Person(
                        ADA,
                        SESSION,
                        3,
                        Set.of("admin", "finance"),
                        Set.of("payments:read", "payments:manage"),
                        NOW,
                        List.of("pwd", "otp"),
                        null));
        assertThat(token.client()).isEqualTo("browser");
        assertThat(token.expiresAt()).isEqualTo(NOW.plusSeconds(600));
    }

    @Test
    void actorIsCarried() {
        UUID actor = UUID.randomUUID();

        Caller caller =
                verifier.verify(signed(impersonated(NOW, actor).build())).caller();

        assertThat(caller)
                .isInstanceOfSatisfying(
                        Caller.Person.class,
                        person -> assertThat(person.actor()).isEqualTo(actor));
    }

    @Test
    void serviceIsNoPerson() {
        Caller caller = verifier.verify(signed(service(NOW, "mail").build())).caller();

        assertThat(caller).isEqualTo(new Caller.Service("mail", Set.of("auth:directory")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void badTokenIsInvalid(String what, String token) {
        assertRefused(token, IdentityProblem.INVALID_TOKEN);
    }

    static Stream<Arguments> badTokenIsInvalid() throws Exception {
        byte[] publicKey = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(person(NOW).build()).serialize()),
                Arguments.of(
                        "HS256 by the public key",
                        signed(header(JWSAlgorithm.HS256).build(), person(NOW).build(), new MACSigner(publicKey))),
                Arguments.of(
                        "RS256",
                        signed(
                                header(JWSAlgorithm.RS256).build(),
                                person(NOW).build(),
                                new RSASSASigner(new RSAKeyGenerator(2048).generate()))),
                Arguments.of(
                        "another key under a known id",
                        signed(header().build(), person(NOW).build(), Tokens.key("k1"))),
                Arguments.of(
                        "unknown key id",
                        signed(header().keyID("k9").build(), person(NOW).build(), KEY)),
                Arguments.of(
                        "no key id",
                        signed(header().keyID(null).build(), person(NOW).build(), KEY)),
                Arguments.of(
                        "typ JWT",
                        signed(
                                header().type(JOSEObjectType.JWT).build(),
                                person(NOW).build(),
                                KEY)),
                Arguments.of(
                        "no typ",
                        signed(header().type(null).build(), person(NOW).build(), KEY)),
                Arguments.of(
                        "foreign issuer",
                        signed(person(NOW).issuer("https://elsewhere.test").build())),
                Arguments.of("no issuer", signed(person(NOW).issuer(null).build())),
                Arguments.of(
                        "wrong audience",
                        signed(person(NOW).audience("elsewhere").build())),
                Arguments.of(
                        "no audience",
                        signed(person(NOW).audience((String) null).build())),
                Arguments.of(
                        "expired",
                        signed(person(NOW)
                                .expirationTime(Date.from(NOW.minusSeconds(31)))
                                .build())),
                Arguments.of("no end", signed(person(NOW).expirationTime(null).build())),
                Arguments.of("no session", signed(person(NOW).claim("sid", null).build())),
                Arguments.of(
                        "no access version",
                        signed(person(NOW).claim("ver", null).build())),
                Arguments.of(
                        "subject is no UUID", signed(person(NOW).subject("ada").build())),
                Arguments.of(
                        "service of another client",
                        signed(service(NOW, "mail").claim("client_id", "events").build())),
                Arguments.of(
                        "service with a session",
                        signed(service(NOW, "mail")
                                .claim("sid", SESSION.toString())
                                .build())),
                Arguments.of(
                        "actor is no UUID",
                        signed(person(NOW).claim("act", Map.of("sub", "bo")).build())),
                Arguments.of("refresh token", "ofr1.AAAA"),
                Arguments.of("empty", ""),
                Arguments.of("cut off", signed(person(NOW).build()).substring(0, 120)));
    }

    @Test
    void endIsSeenWithThirtySecondsLeeway() {
        String token = signed(person(NOW).build());

        clock.advance(Duration.ofSeconds(629));
        assertThatCode(() -> verifier.verify(token)).doesNotThrowAnyException();

        clock.advance(Duration.ofSeconds(1));
        assertRefused(token, IdentityProblem.INVALID_TOKEN);
    }

    @Test
    void signatureIsVerifiedOnceAndKept() {
        String token = signed(person(NOW).build());

        verifier.verify(token);
        verifier.verify(token);

        assertThat(signatures.size()).isEqualTo(1);
    }

    @Test
    void keptSignatureDiesWithItsKey() {
        String token = signed(person(NOW).build());
        verifier.verify(token);

        published.clear();

        assertRefused(token, IdentityProblem.INVALID_TOKEN);
    }

    @Test
    void keptSignatureDoesNotVouchForAnotherKeyOfThatId() {
        String token = signed(person(NOW).build());
        verifier.verify(token);

        published.put(KEY.getKeyID(), Tokens.key(KEY.getKeyID()).toPublicJWK());

        assertRefused(token, IdentityProblem.INVALID_TOKEN);
    }

    @Test
    void endedSessionIsRefused() {
        VerifiedToken verified = verifier.verify(signed(person(NOW).build()));

        revocations.endSession(SESSION);

        assertRefused(signed(person(NOW).build()), IdentityProblem.SESSION_ENDED);
        assertRecheckRefused(verified, IdentityProblem.SESSION_ENDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void lowerAccessVersionThanAnnouncedIsOutdated(int announced) {
        VerifiedToken verified = verifier.verify(signed(person(NOW).build()));

        revocations.changeAccess(ADA, announced, true);

        assertRefused(signed(person(NOW).build()), IdentityProblem.TOKEN_OUTDATED);
        assertRecheckRefused(verified, IdentityProblem.TOKEN_OUTDATED);
        assertThatCode(() -> verifier.verify(
                        signed(person(NOW).claim("ver", announced).build())))
                .doesNotThrowAnyException();
    }

    @Test
    void deactivatedPersonIsRefusedWhateverTheVersion() {
        revocations.changeAccess(ADA, 2, false);

        assertRefused(signed(person(NOW).build()), IdentityProblem.SESSION_ENDED);
    }

    @Test
    void revokedKeyAndDisabledClientAreRefused() {
        VerifiedToken person = verifier.verify(signed(person(NOW).build()));
        VerifiedToken service = verifier.verify(signed(service(NOW, "mail").build()));

        revocations.add(new RevocationList(List.of(), List.of(), List.of(KEY.getKeyID()), List.of("mail")));

        assertRefused(signed(person(NOW).build()), IdentityProblem.INVALID_TOKEN);
        assertRecheckRefused(person, IdentityProblem.INVALID_TOKEN);
        assertRecheckRefused(service, IdentityProblem.INVALID_TOKEN);
    }

    private void assertRefused(String token, IdentityProblem problem) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> verifier.verify(token))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private void assertRecheckRefused(VerifiedToken token, IdentityProblem problem) {
        assertThatExceptionOfType(TokenRefused.class)
                .isThrownBy(() -> verifier.recheck(token))
                .satisfies(refused -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
