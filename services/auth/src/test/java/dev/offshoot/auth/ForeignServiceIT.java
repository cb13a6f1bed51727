package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.offshoot.auth.signing.KeyRotation;
import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestClient;
import dev.offshoot.testing.http.TestResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Scenarios 18, 20, 27, 28, 29 and 31, seen by two instances of a service that is not auth. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            "offshoot.auth.limit.refresh=1000000/min",
            "offshoot.auth.key.announce=10m",
            "offshoot.auth.key.sign=20m",
            "offshoot.auth.key.retain=20m"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForeignServiceIT {

    /** In a calm process within a second; a suite may be slower. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int STEPS = 9;

    private static RunningService auth;
    private static People people;
    private static Shops shops;
    private static List<TestClient> instances;

    @BeforeAll
    static void open(RunningService service) throws ReflectiveOperationException {
        auth = service;
        people = new People(service);
        shops = new Shops(service);
        instances = List.of(shops.open(), shops.open());
    }

    @AfterAll
    static void close() throws IOException {
        shops.close();
    }

    @Test
    void whoSignsOutIsRefusedEverywhereSoon() {
        SignedIn session = people.signIn(people.create());
        assertAnswers(session.token(), 200);

        auth.http().delete("/api/auth/sessions/current").bearer(session.token()).send();

        awaitRefusal(session.token(), "session-ended");
        TestClient later = shops.open();
        assertThat(mine(later, session.token()).text("code")).isEqualTo("session-ended");
    }

    @Test
    void whoIsDeactivatedIsRefusedEverywhereSoonUntilReactivated() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        SignedIn admin = people.signIn(people.create("admin"));
        assertAnswers(session.token(), 200);

        change(admin, person, "deactivation");

        awaitRefusal(session.token(), "session-ended");
        await().until(() ->
                shops.sql().number("select count(*) from users where uuid = ? and not active", person.id()) == 1);

        change(admin, person, "reactivation");

        SignedIn again = people.signIn(person);
        await().atMost(SOON).untilAsserted(() -> assertAnswers(again.token(), 200));
    }

    @Test
    void aNewNameIsSeenEverywhereSoon() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        assertNames(session, "Kim Vale");

        TestResponse renamed = auth.http()
                .patch("/api/auth/me")
                .bearer(session.token())
                .header("If-Match", "*")
                .json(Map.of("displayName", "Kim Hale"))
                .send();

        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertNames(session, "Kim Hale"));
    }

    @Test
    void newRolesOutdateTheTokenEverywhereSoon() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        SignedIn admin = people.signIn(people.create("admin"));
        assertAnswers(session.token(), 200);

        auth.http()
                .put("/api/auth/users/" + person.id() + "/roles")
                .bearer(admin.token())
                .header("If-Match", "*")
                .json(Map.of("roles", List.of("organiser")))
                .send();

        awaitRefusal(session.token(), "token-outdated");
        assertAnswers(people.refresh(session.refreshToken()).text("accessToken"), 200);
    }

    /** Last, because auth is not started again. */
    @Test
    @Order(Integer.MAX_VALUE)
    void othersGoOnVerifyingWhileAuthIsAway() {
        SignedIn seen = people.signIn(people.create());
        SignedIn unseen = people.signIn(people.create());
        assertAnswers(seen.token(), 200);

        auth.stop();

        assertAnswers(seen.token(), 200);
        assertAnswers(unseen.token(), 200);
    }

    @Test
    void aSecretIsNotEvenInSomebodyElsesDeadLetters() {
        Person person = people.create();
        auth.http()
                .post("/api/auth/password-resets")
                .json(Map.of("email", person.email()))
                .send();
        String link = people.lastLink("password-reset", person.email());

        await().until(() -> dump("dead_letters").contains(person.id().toString()));

        assertThat(dump("dead_letters") + dump("inbox") + dump("deferred_deliveries"))
                .contains("sealed.1.")
                .doesNotContain(person.email())
                .doesNotContain(link);
    }

    @Test
    void keysComeAndGoUnderLoadAndNobodyIsRefused() {
        long before = keys();

        try (Load load = Load.start(auth, people, instances)) {
            for (int step = 0; step < STEPS; step++) {
                auth.clock().advance(STEP);
                auth.bean(KeyRotation.class).rotate();
                load.awaitRounds(2);
            }
            assertThat(load.refusals()).isEmpty();
        }

        assertThat(keys()).isGreaterThanOrEqualTo(before + 2);
        assertThat(auth.sql().number("select count(*) from security_events where type = 'key-rotated'"))
                .isGreaterThanOrEqualTo(2);
    }

    private static long keys() {
        return auth.sql().number("select count(*) from signing_keys");
    }

    private static String dump(String table) {
        return shops.sql().query("select t::text as row from " + table + " t").toString();
    }

    private static void change(SignedIn admin, Person person, String what) {
        assertThat(auth.http()
                        .post("/api/auth/users/" + person.id() + "/" + what)
                        .bearer(admin.token())
                        .json(Map.of("reason", "a test"))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    private static TestResponse mine(TestClient instance, String token) {
        return instance.get("/api/shop/baskets/mine").bearer(token).send();
    }

    private static void assertAnswers(String token, int status) {
        assertThat(instances)
                .allSatisfy(
                        instance -> assertThat(mine(instance, token).status()).isEqualTo(status));
    }

    private static void awaitRefusal(String token, String code) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(instances)
                        .allSatisfy(instance ->
                                assertThat(mine(instance, token).text("code")).isEqualTo(code)));
    }

    private static void assertNames(SignedIn session, String name) {
        assertThat(instances)
                .allSatisfy(instance -> assertThat(instance.get("/api/shop/baskets/" + session.userId() + "/name")
                                .bearer(session.token())
                                .send()
                                .body())
                        .isEqualTo(name));
    }
}
