package dev.offshoot.identity.access;

import static dev.offshoot.identity.sample.Tokens.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.offshoot.identity.SetClock;
import dev.offshoot.identity.revocation.Revocations;
import dev.offshoot.identity.sample.Ledger;
import dev.offshoot.identity.sample.StandInAuth;
import dev.offshoot.identity.sample.Tokens;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessApiTest {

    private StandInAuth auth;
    private Ledger ledger;

    @BeforeEach
    void start() {
        auth = new StandInAuth(Tokens.KEY);
        ledger = new Ledger(auth, Map.of("endpoints.info.enabled", true, "endpoints.info.sensitive", true));
    }

    @AfterEach
    void stop() {
        ledger.close();
        auth.close();
    }

    @ParameterizedTest(name = "{0}: nobody {1}, member {2}, finance {3}, admin {4}, service {5}")
    @CsvSource({
        "of-the-class, 401, 403, 200, 403, 403",
        "anonymous, 200, 200, 200, 200, 200",
        "public, 200, 200, 200, 200, 200",
        "person, 401, 200, 200, 200, 403",
        "service, 401, 403, 403, 403, 200",
        "permission, 401, 403, 200, 403, 403",
        "several, 401, 403, 403, 200, 200",
        "scoped, 401, 403, 403, 403, 200",
        "person-by-permission, 401, 403, 403, 403, 403",
        "secured, 401, 403, 403, 200, 403",
        "secured/open, 200, 200, 200, 200, 200",
        "info, 401, 403, 403, 403, 200",
        "health/liveness, 200, 200, 200, 200, 200",
        "forgotten, 401, 403, 403, 403, 403",
        "nowhere, 404, 404, 404, 404, 404"
    })
    void rulesLetIn(String route, int nobody, int member, int finance, int admin, int service) {
        String path = "/api/ledger/" + route;

        assertThat(List.of(
                        ledger.get(path).statusCode(),
                        status(path, with(List.of(), "")),
                        status(path, with(List.of("finance"), "payments:manage")),
                        status(path, with(List.of("admin"), "")),
                        status(path, service("payments:read operations:read"))))
                .containsExactly(nobody, member, finance, admin, service);
    }

    @Test
    void openRoutesAreListed() {
        assertThat(ledger.bean(AnonymousRoutes.class).find())
                .contains(
                        "GET /api/ledger/anonymous",
                        "GET /api/ledger/public",
                        "GET /api/ledger/secured/open",
                        "GET /api/ledger/health/{selector}")
                .doesNotContain("GET /api/ledger/person", "GET /api/ledger/forgotten", "GET /api/ledger/info");
    }

    @Test
    void strangerIsAskedForAToken() {
        HttpResponse<String> answer = ledger.get("/api/ledger/person");

        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"code\":\"unauthorized\"");
    }

    @Test
    void forgedTokenIsInvalid() {
        HttpResponse<String> answer = ledger.get("/api/ledger/person", new PlainJWT(member().build()).serialize());

        assertChallenged(answer, "invalid-token");
    }

    @Test
    void forgedTokenIsNobodyOnAnOpenRoute() {
        HttpResponse<String> answer = ledger.get("/api/ledger/anonymous", "not.a.token");

        assertThat(answer.body()).isEqualTo("anonymous");
    }

    @Test
    void tokenInTheQueryOrACookieIsIgnored() {
        String token = Tokens.signed(member().build());

        assertThat(ledger.get("/api/ledger/person?access_token=" + token).statusCode())
                .isEqualTo(401);
        assertThat(ledger.send(ledger.request("/api/ledger/person").header("Cookie", "JWT=" + token))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void basicAuthorizationOpensNothing() {
        assertThat(ledger.send(ledger.request("/api/ledger/person").header("Authorization", "Basic YWRhOnB3"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void outdatedTokenSaysSo() {
        String token = Tokens.signed(member().build());
        ledger.bean(Revocations.class).changeAccess(ADA, 4, true);

        assertChallenged(ledger.get("/api/ledger/person", token), "token-outdated");
    }

    @Test
    void endedSessionSaysSo() {
        String token = Tokens.signed(member().build());
        ledger.bean(Revocations.class).endSession(Tokens.SESSION);

        assertChallenged(ledger.get("/api/ledger/person", token), "session-ended");
    }

    @Test
    void inactiveLocalUserIsRefused() {
        ledger.users().deactivate(ADA);

        assertChallenged(ledger.get("/api/ledger/person", Tokens.signed(member().build())), "session-ended");
        assertThat(ledger.users().knows(ADA)).isFalse();
    }

    @Test
    void firstTokenMakesTheLocalUserAndAServiceMakesNone() {
        ledger.get("/api/ledger/service", service(""));
        assertThat(ledger.users().knows(ADA)).isFalse();

        ledger.get("/api/ledger/person", Tokens.signed(member().build()));
        assertThat(ledger.users().knows(ADA)).isTrue();
    }

    @Test
    void staleSessionMustStepUp() {
        String token = Tokens.signed(member().claim(
                        "auth_time",
                        SetClock.START.minus(Duration.ofMinutes(11)).getEpochSecond())
                .build());

        HttpResponse<String> answer = ledger.get("/api/ledger/fresh", token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"insufficient_user_authentication\", max_age=600");
        assertThat(answer.body()).contains("\"code\":\"step-up-required\"");
    }

    @Test
    void freshSessionAndServicesNeedNoStepUp() {
        assertThat(status("/api/ledger/fresh", Tokens.signed(member().build()))).isEqualTo(200);
        assertThat(status("/api/ledger/fresh", service(""))).isEqualTo(200);
    }

    @Test
    void callerAndActorStandInTheLog() {
        UUID actor = UUID.randomUUID();

        HttpResponse<String> answer = ledger.get(
                "/api/ledger/log-fields",
                Tokens.signed(Tokens.impersonated(SetClock.START, actor).build()));

        assertThat(answer.body()).isEqualTo(ADA + " " + actor);
    }

    @Test
    void withoutAuthAndKeysTheAnswerIsComeBackLater() {
        auth.close();

        HttpResponse<String> answer = ledger.get("/api/ledger/person", Tokens.signed(member().build()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"code\":\"identity-unavailable\"");
    }

    @Test
    void knownKeysServeWhileAuthIsAway() {
        String token = Tokens.signed(member().build());
        ledger.get("/api/ledger/person", token);

        auth.close();

        assertThat(status("/api/ledger/person", Tokens.signed(member().build())))
                .isEqualTo(200);
        assertThat(auth.keyReads()).isEqualTo(1);
    }

    private static void assertChallenged(HttpResponse<String> answer, String code) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\", error_description=\"" + code + "\"");
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }

    private int status(String path, String token) {
        return ledger.get(path, token).statusCode();
    }

    private static String with(List<String> roles, String scope) {
        return Tokens.signed(
                member().claim("roles", roles).claim("scope", scope).build());
    }

    private static String service(String scope) {
        return Tokens.signed(
                Tokens.service(SetClock.START, "mail").claim("scope", scope).build());
    }

    private static JWTClaimsSet.Builder member() {
        return Tokens.person(SetClock.START).claim("roles", List.of()).claim("scope", "");
    }
}
