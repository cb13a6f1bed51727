package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Scenarios 15 to 19. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            Settings.MANY_LINKS,
            Settings.MANY_FAILURES
        })
class SessionIT {

    private final RunningService auth;
    private final People people;

    SessionIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void twoHundredAtOnceGetOneSuccessorForOneRowWrite() throws Exception {
        SignedIn session = people.signIn(people.create());

        List<TestResponse> answers = Parallel.times(200, () -> people.refresh(session.refreshToken()));

        assertThat(answers).extracting(TestResponse::status).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> answer.text("refreshToken"))
                .containsOnly(answers.getFirst().text("refreshToken"));
        assertThat(generation(session)).isEqualTo(1);
    }

    @Test
    void aLostAnswerIsAnsweredAgain() {
        SignedIn session = people.signIn(people.create());
        String successor = people.refresh(session.refreshToken()).text("refreshToken");

        auth.clock().advance(Duration.ofSeconds(5));
        TestResponse soon = people.refresh(session.refreshToken());
        auth.clock().advance(Duration.ofHours(12));
        TestResponse late = people.refresh(session.refreshToken());

        assertThat(soon.text("refreshToken")).isEqualTo(successor);
        assertThat(late.text("refreshToken")).isEqualTo(successor);
        assertThat(generation(session)).isEqualTo(1);
        assertThat(auth.sql()
                        .number(
                                "select count(*) from security_events where type = 'refresh-late' and session_uuid = ?",
                                session.sessionId()))
                .isEqualTo(1);
    }

    @Test
    void aSuccessorSurvivesARestart() {
        SignedIn session = people.signIn(people.create());
        String successor = people.refresh(session.refreshToken()).text("refreshToken");

        auth.restart();

        assertThat(people.refresh(session.refreshToken()).text("refreshToken")).isEqualTo(successor);
    }

    @Test
    void aThiefsReplayEndsTheFamilyAndNoOther() {
        Person person = people.create();
        SignedIn stolen = people.signIn(person);
        SignedIn other = people.signIn(person);
        String second = people.refresh(stolen.refreshToken()).text("refreshToken");
        String third = people.refresh(second).text("refreshToken");
        auth.clock().advance(Duration.ofHours(1));

        TestResponse replayed = people.refresh(stolen.refreshToken());

        assertThat(replayed.status()).isEqualTo(401);
        assertThat(replayed.text("code")).isEqualTo("session-ended");
        auth.events()
                .await(
                        "auth.session.reuse-detected",
                        event -> event.text("sessionId")
                                .equals(stolen.sessionId().toString()));
        assertThat(auth.events()
                        .await(
                                "auth.session.revoked",
                                event -> event.text("sessionId")
                                        .equals(stolen.sessionId().toString()))
                        .text("reason"))
                .isEqualTo("reuse");
        assertThat(people.refresh(third).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(other.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aForgeryHarmsNoSession() {
        SignedIn session = people.signIn(people.create());
        byte[] bytes = Base64.getUrlDecoder().decode(session.refreshToken().substring(5));

        for (int bit = 0; bit < 256; bit++) {
            byte[] forged = bytes.clone();
            forged[22 + bit / 8] ^= (byte) (1 << bit % 8);
            String token = "ofr1." + Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(people.refresh(token).status()).isIn(401, 429);
        }

        assertThat(people.refresh(session.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void anIdleSessionEnds() {
        SignedIn session = people.signIn(people.create());

        auth.clock().advance(Duration.ofDays(30).plusSeconds(1));

        assertThat(people.refresh(session.refreshToken()).text("code")).isEqualTo("session-ended");
    }

    @Test
    void noSessionOutlivesNinetyDays() {
        SignedIn session = people.signIn(people.create());
        String token = session.refreshToken();
        for (int i = 0; i < 3; i++) {
            auth.clock().advance(Duration.ofDays(29));
            token = people.refresh(token).text("refreshToken");
        }

        auth.clock().advance(Duration.ofDays(3).plusSeconds(1));

        assertThat(people.refresh(token).text("code")).isEqualTo("session-ended");
    }

    @Test
    void signingOutIsKnownToEveryInstanceSoon() {
        RunningService second = auth.startAnother();
        SignedIn session = people.signIn(people.create());
        assertThat(me(second, session.token())).isEqualTo(200);

        signOut(session);

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(me(auth, session.token())).isEqualTo(401);
            assertThat(me(second, session.token())).isEqualTo(401);
        });
        assertThat(people.refresh(session.refreshToken()).status()).isEqualTo(401);
        assertThat(auth.http().delete("/api/auth/sessions/current").send().status())
                .isEqualTo(204);
    }

    @Test
    void aPersonEndsOneOfTheirSessions() {
        Person person = people.create();
        SignedIn phone = people.signIn(person);
        SignedIn laptop = people.signIn(person);
        SignedIn stranger = people.signIn(people.create());

        TestResponse list =
                auth.http().get("/api/auth/me/sessions").bearer(laptop.token()).send();
        assertThat(list.json("items").size()).isEqualTo(2);
        assertThat(list.text("items[0].id")).isEqualTo(laptop.sessionId().toString());
        assertThat(list.text("items[0].current")).isEqualTo("true");

        assertThat(end(laptop, stranger.sessionId()).status()).isEqualTo(404);
        assertThat(end(laptop, phone.sessionId()).status()).isEqualTo(204);
        assertThat(people.refresh(phone.refreshToken()).status()).isEqualTo(401);
        assertThat(people.refresh(laptop.refreshToken()).status()).isEqualTo(200);
        assertThat(people.refresh(stranger.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        Person person = people.create();
        SignedIn other = people.signIn(person);
        SignedIn own = people.signIn(person);

        assertThat(changePassword(own, "a wrong password", "eight loud drums").text("code"))
                .isEqualTo("wrong-password");
        assertThat(changePassword(own, People.PASSWORD, People.PASSWORD).text("code"))
                .isEqualTo("weak-password");
        assertThat(changePassword(own, People.PASSWORD, "eight loud drums").status())
                .isEqualTo(204);

        assertThat(people.refresh(other.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(own.refreshToken()).status()).isEqualTo(200);
        assertThat(people.trySignIn(person.email(), "eight loud drums").status())
                .isEqualTo(201);
        assertThat(auth.events()
                        .await(
                                "auth.password.changed",
                                event -> event.text("userId").equals(person.id().toString()))
                        .text("device"))
                .isNotBlank();
    }

    @Test
    void aResetEndsEverythingAndSpoilsTheOtherLinks() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        askReset(person.email());
        String first = people.lastLink("password-reset", person.email());
        askReset(person.email());
        String second = people.lastLink("password-reset", person.email());

        TestResponse redeemed = people.redeem(second, "eight loud drums");

        assertThat(redeemed.text("outcome")).isEqualTo("password-changed");
        assertThat(people.redeem(first, "nine loud drums").status()).isEqualTo(410);
        assertThat(people.refresh(session.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(people.refresh(redeemed.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void aResetForNobodyIsAnsweredAlike() {
        TestResponse unknown = askReset(People.freshAddress());
        TestResponse known = askReset(people.create().email());

        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
    }

    @Test
    void theFiftyFirstSessionEndsTheOneUnusedLongest() {
        Person person = people.create();
        SignedIn oldest = people.signIn(person);
        for (int i = 0; i < 50; i++) {
            auth.clock().advance(Duration.ofSeconds(1));
            people.signIn(person);
        }

        assertThat(people.refresh(oldest.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(auth.sql()
                        .number("select count(*) from sessions where user_id = ? and ended_at is null", person.key()))
                .isEqualTo(50);
    }

    private TestResponse askReset(String email) {
        return auth.http()
                .post("/api/auth/password-resets")
                .json(Map.of("email", email))
                .send();
    }

    private void signOut(SignedIn session) {
        assertThat(auth.http()
                        .delete("/api/auth/sessions/current")
                        .bearer(session.token())
                        .send()
                        .status())
                .isEqualTo(204);
    }

    private TestResponse end(SignedIn session, UUID ended) {
        return auth.http()
                .delete("/api/auth/me/sessions/" + ended)
                .bearer(session.token())
                .send();
    }

    private TestResponse changePassword(SignedIn session, String current, String wanted) {
        return auth.http()
                .put("/api/auth/me/password")
                .bearer(session.token())
                .json(Map.of("currentPassword", current, "newPassword", wanted))
                .send();
    }

    private static int me(RunningService instance, String token) {
        return instance.http().get("/api/auth/me").bearer(token).send().status();
    }

    private long generation(SignedIn session) {
        return auth.sql().number("select generation from sessions where uuid = ?", session.sessionId());
    }
}
