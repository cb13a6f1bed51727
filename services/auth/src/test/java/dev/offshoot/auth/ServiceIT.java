package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.offshoot.identity.LocalUsers;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenarios 26 and 27, and the bad tokens of section 8. */
@OffshootTest(
        service = "auth",
        properties = {Settings.READERS, Settings.CLIENTS, Settings.FAST_HASH, Settings.NO_FLOOR, Settings.MANY_SIGN_INS
        })
class ServiceIT {

    private final RunningService auth;
    private final People people;

    ServiceIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void aServiceGetsATokenOfItsOwn() throws Exception {
        TestResponse answer = token("mail", "a client secret for tests", Map.of("scope", "auth:directory"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.text("scope")).isEqualTo("auth:directory");
        SignedJWT jwt = SignedJWT.parse(answer.text("access_token"));
        JWTClaimsSet claims = jwt.getJWTClaimsSet();
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("at+jwt");
        assertThat(claims.getSubject()).isEqualTo("service:mail");
        assertThat(claims.getClaims()).doesNotContainKeys("sid", "roles", "ver");
        assertThat(auth.sql().number("select count(*) from users where display_name = 'mail'"))
                .isZero();
    }

    @Test
    void bothSecretsOfARotationWork() {
        assertThat(token("mail", "a second secret for tests", Map.of()).status())
                .isEqualTo(200);
        assertThat(token("mail", "a third secret", Map.of()).text("error")).isEqualTo("invalid_client");
        auth.sql()
                .update(
                        "delete from client_secrets where hash = sha256(convert_to('a second secret for tests', 'UTF8'))");
        assertThat(token("mail", "a second secret for tests", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void basicAuthenticationWorksAsWell() {
        String basic =
                Base64.getEncoder().encodeToString("mail:a+client+secret+for+tests".getBytes(StandardCharsets.UTF_8));

        TestResponse answer = auth.http()
                .post("/api/auth/oauth/token")
                .header("Authorization", "Basic " + basic)
                .form(Map.of("grant_type", "client_credentials"))
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void moreThanRegisteredIsRefusedInTheWordsOfOAuth() {
        TestResponse scope = token("mail", "a client secret for tests", Map.of("scope", "auth:import"));
        TestResponse nobody = token("nobody", "a client secret for tests", Map.of());
        TestResponse grant = auth.http()
                .post("/api/auth/oauth/token")
                .form(Map.of("grant_type", "password"))
                .send();

        assertThat(scope.status()).isEqualTo(400);
        assertThat(scope.text("error")).isEqualTo("invalid_scope");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("WWW-Authenticate"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("Basic"));
        assertThat(grant.text("error")).isEqualTo("unsupported_grant_type");
    }

    @Test
    void fiveHundredNamesTakeOneStatementAndUnknownOnesAreListed() {
        Person person = people.create();
        List<UUID> ids = new ArrayList<>(List.of(person.id()));
        Stream.generate(UUID::randomUUID).limit(499).forEach(ids::add);

        TestResponse mail = directory(people.serviceToken("mail"), ids);
        TestResponse events = directory(people.serviceToken("events"), List.of(person.id()));

        assertThat(mail.status()).as(mail.body()).isEqualTo(200);
        assertThat(mail.text("users[0].displayName")).isEqualTo("Kim Vale");
        assertThat(mail.text("users[0].email")).isEqualTo(person.email());
        assertThat(mail.text("users[0].picture.initials")).isEqualTo("KV");
        assertThat(mail.json("unknown").size()).isEqualTo(499);
        assertThat(events.text("users[0].email")).isEqualTo("null");
        ids.add(UUID.randomUUID());
        assertThat(directory(people.serviceToken("mail"), ids).status()).isEqualTo(400);
    }

    @Test
    void peopleAskForAHundredAtMostAndSeeNoAddress() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(101).toList();

        assertThat(directory(session.token(), ids).text("errors[0].field")).isEqualTo("ids");
        TestResponse answer = directory(session.token(), List.of(person.id()));
        assertThat(answer.text("users[0].displayName")).isEqualTo("Kim Vale");
        assertThat(answer.text("users[0].email")).isEqualTo("null");
    }

    @Test
    void theErasedHaveNoName() {
        Person person = people.create();
        auth.sql().update("update users set status = 'erased', display_name = null where id = ?", person.key());

        TestResponse answer = directory(people.serviceToken("mail"), List.of(person.id()));

        assertThat(answer.text("users[0].erased")).isEqualTo("true");
        assertThat(answer.text("users[0].displayName")).isEqualTo("null");
        assertThat(answer.text("users[0].email")).isEqualTo("null");
    }

    @Test
    void servicesAndPeopleKeepToTheirRoutes() {
        SignedIn session = people.signIn(people.create());

        assertThat(auth.http()
                        .get("/api/auth/revocations")
                        .bearer(session.token())
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(auth.http()
                        .get("/api/auth/me")
                        .bearer(people.serviceToken("mail"))
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(auth.http().get("/api/auth/me").send().status()).isEqualTo(401);
        assertThat(auth.http().get("/api/auth/nothing-here").send().status()).isEqualTo(404);
    }

    @Test
    void tokensAuthDidNotSignOpenNothing() {
        Person person = people.create();
        SignedIn session = people.signIn(person);

        assertThat(Stream.of(
                                auth.tokens().person(person.id()).token(),
                                auth.tokens().person(person.id()).unsigned().token(),
                                auth.tokens()
                                        .person(person.id())
                                        .signedByPublicKey()
                                        .token(),
                                auth.tokens()
                                        .person(person.id())
                                        .foreignIssuer()
                                        .token(),
                                auth.tokens().person(person.id()).expired().token(),
                                session.refreshToken())
                        .map(token ->
                                auth.http().get("/api/auth/me").bearer(token).send()))
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.header("WWW-Authenticate"))
                            .hasValueSatisfying(
                                    value -> assertThat(value).startsWith("Bearer error=\"invalid_token\""));
                });
    }

    @Test
    void figuresAreForWhomeverMayReadThem() {
        String route = "/api/auth/operations";

        assertThat(auth.http().get(route).send().status()).isEqualTo(401);
        assertThat(auth.http()
                        .get(route)
                        .bearer(people.serviceToken("mail"))
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(auth.http()
                        .get(route)
                        .bearer(people.serviceToken("broker"))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void somebodyNamedTwiceIsOnePerson() {
        Person person = people.create();

        assertThat(auth.bean(LocalUsers.class).idsOf(List.of(person.id(), person.id())))
                .containsExactly(Map.entry(person.id(), person.key()));
    }

    private TestResponse token(String client, String secret, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(more);
        form.put("grant_type", "client_credentials");
        form.put("client_id", client);
        form.put("client_secret", secret);
        return auth.http().post("/api/auth/oauth/token").form(form).send();
    }

    private TestResponse directory(String token, List<UUID> ids) {
        return auth.http()
                .post("/api/auth/directory")
                .bearer(token)
                .json(Map.of("ids", ids))
                .send();
    }
}
