package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scenarios 8 to 10, 13 and 24. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            Settings.MANY_FAILURES,
            Settings.MANY_VERIFICATIONS
        })
class SignInIT {

    private static final String DJANGO_36000 =
            "pbkdf2_sha256$36000$seasalt$0n5qdYi6TaoaYIwDS1nPd6akpHxs8xXD1Aby2BKVpZg=";
    private static final String DJANGO_150000 =
            "pbkdf2_sha256$150000$seasalt$3VhhzdTkAwbxBC1ff5b2be/YxonqLEHVqr6QCMhPzdU=";

    private final RunningService auth;
    private final People people;

    SignInIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void everyProvedAddressSignsInInAnyCase() {
        Person person = people.create();
        addAddress(person, "second-" + person.email(), "verified");
        addAddress(person, "third-" + person.email(), "unverified");

        assertThat(people.trySignIn(person.email().toUpperCase(Locale.ROOT), People.PASSWORD)
                        .status())
                .isEqualTo(201);
        assertThat(people.trySignIn("second-" + person.email(), People.PASSWORD).status())
                .isEqualTo(201);
        assertThat(people.trySignIn("third-" + person.email(), People.PASSWORD).status())
                .isEqualTo(401);
    }

    @Test
    void whateverIsWrongTheRefusalIsTheSame() {
        Person person = people.create();
        Person gone = people.create();
        auth.sql().update("update users set status = 'deactivated' where id = ?", gone.key());
        Person invited = people.create();
        auth.sql().update("update users set status = 'invited' where id = ?", invited.key());
        auth.sql().update("update email_addresses set claim = 'invited' where user_id = ?", invited.key());
        addAddress(person, "typed-" + person.email(), "unverified");

        List<String> answers = List.of(
                        people.trySignIn(People.freshAddress(), People.PASSWORD),
                        people.trySignIn(person.email(), "a wrong password"),
                        people.trySignIn(gone.email(), People.PASSWORD),
                        people.trySignIn(invited.email(), People.PASSWORD),
                        people.trySignIn("typed-" + person.email(), People.PASSWORD),
                        people.trySignIn("no address at all", People.PASSWORD))
                .stream()
                .map(answer -> answer.status() + withoutTrace(answer))
                .toList();

        assertThat(answers.getFirst()).startsWith("401").contains("invalid-credentials");
        assertThat(answers).containsOnly(answers.getFirst());
    }

    @Test
    void aBrowserGetsCookiesThatNobodyCouldPlant() {
        Person person = people.create();

        TestResponse answer = auth.http()
                .post("/api/auth/sessions")
                .header("Cookie", "__Host-offshoot=planted")
                .json(Map.of("email", person.email(), "password", People.PASSWORD, "remember", true))
                .send();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.text("accessToken")).isEqualTo("null");
        assertThat(answer.header("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-offshoot=")
                        .doesNotContain("planted")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax", "; Max-Age=7776000"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-offshoot-csrf=")
                        .contains("; Path=/", "; Secure", "; SameSite=Lax")
                        .doesNotContain("HttpOnly"));
    }

    @Test
    void aForeignSiteCannotSignSomebodyIn() {
        Person person = people.create();
        Map<String, String> body = Map.of("email", person.email(), "password", People.PASSWORD);

        assertThat(auth.http()
                        .post("/api/auth/sessions")
                        .header("Origin", "https://evil.example")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(403);
        assertThat(auth.http()
                        .post("/api/auth/sessions")
                        .header("Sec-Fetch-Site", "cross-site")
                        .json(body)
                        .send()
                        .text("code"))
                .isEqualTo("cross-site");
        assertThat(auth.http().post("/api/auth/sessions").form(body).send().status())
                .isEqualTo(415);
        assertThat(auth.http()
                        .post("/api/auth/sessions")
                        .header("Origin", "http://localhost:8080")
                        .json(body)
                        .send()
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {DJANGO_36000, DJANGO_150000})
    void theMonolithsHashesSignInAndAreReplaced(String hash) throws Exception {
        Person person = people.create();
        auth.sql()
                .update(
                        "update passwords set hash = ?, key_id = null, chosen = false where user_id = ?",
                        hash,
                        person.key());

        List<TestResponse> both = Parallel.times(2, () -> people.trySignIn(person.email(), "Zwölf Boxkämpfer"));

        assertThat(both).extracting(TestResponse::status).containsOnly(201);
        assertThat(storedHash(person)).startsWith("$argon2id$");
        assertThat(people.trySignIn(person.email(), "Zwölf Boxkämpfer").status())
                .isEqualTo(201);
    }

    @Test
    void parallelGuessesCannotExceedTheBudget() throws Exception {
        Person person = people.create();

        guess(person.email());

        TestResponse right = people.trySignIn(person.email(), People.PASSWORD);
        assertThat(right.status()).isEqualTo(429);
        assertThat(recorded("sign-in-failed", person)).isEqualTo(5);
        assertThat(recorded("sign-in-blocked", person)).isEqualTo(1);
        assertThat(right.text("code")).isEqualTo("too-many-attempts");
        assertThat(Long.parseLong(right.header("Retry-After").orElseThrow())).isBetween(50L, 60L);
        auth.clock().advance(Duration.ofSeconds(61));
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void whoIsBlockedStillGetsInByAResetLink() throws Exception {
        Person person = people.create();
        guess(person.email());
        auth.http()
                .post("/api/auth/password-resets")
                .json(Map.of("email", person.email()))
                .send();

        TestResponse reset = people.redeem(people.lastLink("password-reset", person.email()), "eight loud drums");

        assertThat(reset.status()).as(reset.body()).isEqualTo(200);
        assertThat(people.trySignIn(person.email(), "eight loud drums").status())
                .isEqualTo(201);
    }

    @Test
    void manySignInsOfOnePersonAtOnceNeverFail() throws Exception {
        Person person = people.create();

        List<TestResponse> answers = Parallel.times(20, () -> people.trySignIn(person.email(), People.PASSWORD));

        assertThat(answers).extracting(TestResponse::status).allMatch(status -> status == 201 || status == 429);
        assertThat(answers).extracting(TestResponse::status).contains(201);
    }

    @Test
    void aPasswordOfNearlyAMegabyteIsNamedAndNotHashed() {
        TestResponse answer = people.trySignIn(People.freshAddress(), "x".repeat(900_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors[0].field")).isEqualTo("password");
    }

    @Test
    void aTokenInTheQueryIsNotLookedAt() {
        SignedIn session = people.signIn(people.create());

        assertThat(auth.http()
                        .get("/api/auth/me?access_token=" + session.token())
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void guessingAtAnAddressNobodyHasLooksTheSame() throws Exception {
        String email = People.freshAddress();

        guess(email);

        assertThat(people.trySignIn(email, People.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void theWaitGrowsAndItsOwnerIsToldOnce() {
        Person person = people.create();
        for (int i = 0; i < 4; i++) {
            people.trySignIn(person.email(), "wrong password");
        }

        for (int minutes : List.of(1, 2, 4, 8, 16, 32)) {
            assertThat(people.trySignIn(person.email(), "wrong password").status())
                    .isEqualTo(401);
            assertThat(people.trySignIn(person.email(), People.PASSWORD).status())
                    .isEqualTo(429);
            auth.clock().advance(Duration.ofMinutes(minutes).plusSeconds(1));
        }

        auth.events()
                .await(
                        "auth.user.locked",
                        event -> event.text("userId").equals(person.id().toString()));
        auth.events()
                .none(
                        "auth.user.locked",
                        event -> event.text("userId").equals(person.id().toString()));
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void sensitiveChangesNeedAFreshProof() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        auth.clock().advance(Duration.ofMinutes(9).plusSeconds(50));
        String token = people.refresh(session.refreshToken()).text("accessToken");
        auth.clock().advance(Duration.ofMinutes(1));

        TestResponse stale = addEmail(token);
        assertThat(stale.status()).isEqualTo(401);
        assertThat(stale.text("code")).isEqualTo("step-up-required");
        assertThat(stale.header("WWW-Authenticate"))
                .hasValueSatisfying(header -> assertThat(header)
                        .contains("insufficient_user_authentication")
                        .contains("max_age=600"));

        assertThat(confirm(token, "a wrong password").status()).isEqualTo(401);
        TestResponse confirmed = confirm(token, People.PASSWORD);
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(addEmail(confirmed.text("accessToken")).status()).isEqualTo(202);
    }

    private void guess(String email) throws Exception {
        List<TestResponse> answers = Parallel.times(50, () -> people.trySignIn(email, "a wrong password"));

        assertThat(answers)
                .extracting(TestResponse::status)
                .filteredOn(status -> status == 401)
                .hasSize(5);
        assertThat(answers)
                .extracting(TestResponse::status)
                .filteredOn(status -> status == 429)
                .hasSize(45);
    }

    private TestResponse confirm(String token, String password) {
        return auth.http()
                .post("/api/auth/sessions/current/confirm")
                .bearer(token)
                .json(Map.of("password", password))
                .send();
    }

    private TestResponse addEmail(String token) {
        return auth.http()
                .post("/api/auth/me/emails")
                .bearer(token)
                .json(Map.of("address", People.freshAddress(), "label", "work"))
                .send();
    }

    private void addAddress(Person person, String email, String claim) {
        auth.sql().update("""
                insert into email_addresses (uuid, user_id, address, address_key, claim, created_at)
                values (gen_random_uuid(), ?, ?, ?, ?, now())
                """, person.key(), email, email, claim);
    }

    private long recorded(String type, Person person) {
        return auth.sql()
                .number("select count(*) from security_events where type = ? and user_uuid = ?", type, person.id());
    }

    private String storedHash(Person person) {
        return auth.sql().text("select hash from passwords where user_id = ?", person.key());
    }

    private static String withoutTrace(TestResponse answer) {
        return answer.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
