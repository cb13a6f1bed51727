package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Scenarios 14, 29 and 30: what goes on while something is away or busy; and the floor of scenarios 4 and 8. */
@OffshootTest(
        service = "auth",
        interruptible = true,
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.MANY_SIGN_INS,
            "offshoot.auth.hash.threads=1",
            "offshoot.auth.hash.queue=1",
            "offshoot.auth.hash.wait=500ms"
        })
class SilenceIT {

    private final RunningService auth;
    private final People people;

    SilenceIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void withoutRedisEverybodySignsInAndGoesOn() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        Browser browser = Browser.signIn(auth, person);
        String broker = people.serviceToken("broker");

        auth.interruptions().redis().cut();
        try {
            assertThat(people.trySignIn(person.email(), People.PASSWORD).status())
                    .isEqualTo(201);
            assertThat(people.refresh(session.refreshToken()).status()).isEqualTo(200);
            assertThat(auth.http()
                            .post("/api/auth/sessions/exchange")
                            .bearer(broker)
                            .json(Map.of("cookie", browser.cookie()))
                            .send()
                            .status())
                    .isEqualTo(200);
            for (int i = 0; i < 5; i++) {
                people.trySignIn(person.email(), "a wrong password");
            }
            assertThat(people.trySignIn(person.email(), People.PASSWORD).status())
                    .isEqualTo(429);
        } finally {
            auth.interruptions().redis().restore();
        }
    }

    @Test
    void withoutTheBrokerADeactivationHoldsAtOnceAndIsToldLater() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        SignedIn admin = people.signIn(people.create("admin"));

        auth.interruptions().broker().cut();
        try {
            assertThat(auth.http()
                            .post("/api/auth/users/" + person.id() + "/deactivation")
                            .bearer(admin.token())
                            .json(Map.of("reason", "left"))
                            .send()
                            .status())
                    .isEqualTo(200);
            assertThat(auth.http()
                            .get("/api/auth/me")
                            .bearer(session.token())
                            .send()
                            .status())
                    .isEqualTo(401);
        } finally {
            auth.interruptions().broker().restore();
        }

        auth.events()
                .await(
                        "auth.user.deactivated",
                        event -> event.text("userId").equals(person.id().toString()));
    }

    @Test
    void aFullHashPoolHoldsUpSignInsOnlyAndCostsNoAttempt() throws Exception {
        SignedIn session = people.signIn(people.create());
        List<Person> crowd = Stream.generate(people::create).limit(12).toList();
        Deque<Person> waiting = new ConcurrentLinkedDeque<>(crowd);

        List<TestResponse> answers =
                Parallel.times(12, () -> people.trySignIn(waiting.pop().email(), People.PASSWORD));

        assertThat(answers).extracting(TestResponse::status).contains(201, 503);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 503)
                .allSatisfy(busy -> assertThat(busy.text("code")).isEqualTo("busy"));
        assertThat(people.refresh(session.refreshToken()).status()).isEqualTo(200);
        assertThat(crowd).allSatisfy(person -> people.signIn(person));
        assertThat(auth.sql().count("attempt_counters where kind = 'account'")).isZero();
    }

    @Test
    void refusalsTakeAtLeastTheFloor() {
        Person person = people.create();

        assertThat(millis(() -> people.trySignIn(person.email(), "a wrong password")))
                .isGreaterThanOrEqualTo(390);
        assertThat(millis(() -> people.trySignIn(People.freshAddress(), "a wrong password")))
                .isGreaterThanOrEqualTo(390);
        assertThat(millis(() -> auth.http()
                        .post("/api/auth/password-resets")
                        .json(Map.of("email", person.email()))
                        .send()))
                .isGreaterThanOrEqualTo(390);
    }

    private static long millis(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
