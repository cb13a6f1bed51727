package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever changes a person, a link and an address takes their rows in that order, so that nobody waits crosswise. */
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
class RaceIT {

    private static final String PERSON = "select id from users where uuid = ? for update";
    private static final String COUNTERS = "select key_hash from attempt_counters where kind = ? for update";
    private static final String FORGOTTEN = "delete from attempt_counters where kind = 'account'";
    private static final String ADDRESSES = "select id from email_addresses where address_key = ? for update";

    private final RunningService auth;
    private final People people;
    private final Waiting waiting;

    RaceIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
        this.waiting = new Waiting(auth);
    }

    @Test
    void aSignInBehindOneThatSucceedsStartsANewCount() throws Exception {
        Person person = people.create();
        people.trySignIn(person.email(), "not the password");

        List<TestResponse> answers = waiting.behind(
                COUNTERS, "account", FORGOTTEN, List.of(() -> people.trySignIn(person.email(), People.PASSWORD)));

        assertThat(answers).extracting(TestResponse::status).containsExactly(201);
    }

    @Test
    void aResetBehindADeactivationFindsNobodyActive() throws Exception {
        Person person = people.create();
        SignedIn admin = people.signIn(people.create("admin"));
        askReset(person);
        String link = people.lastLink("password-reset", person.email());

        List<TestResponse> answers = waiting.behind(
                PERSON,
                person.id(),
                List.of(() -> deactivate(admin, person), () -> people.redeem(link, "eight loud drums")));

        assertThat(answers).extracting(TestResponse::status).containsExactly(200, 410);
        assertThat(liveSessions(person)).isZero();
    }

    @Test
    void aDeactivationBehindAResetEndsItsSession() throws Exception {
        Person person = people.create();
        SignedIn admin = people.signIn(people.create("admin"));
        askReset(person);
        String link = people.lastLink("password-reset", person.email());

        List<TestResponse> answers = waiting.behind(
                PERSON,
                person.id(),
                List.of(() -> people.redeem(link, "eight loud drums"), () -> deactivate(admin, person)));

        assertThat(answers).extracting(TestResponse::status).containsExactly(200, 200);
        assertThat(liveSessions(person)).isZero();
    }

    @Test
    void anInvitationIsWithdrawnOrAcceptedButNotBoth() throws Exception {
        SignedIn admin = people.signIn(people.create("admin"));
        String email = People.freshAddress();
        UUID invited = UUID.fromString(invite(admin, email).text("id"));
        String link = people.lastLink("invitation", email);

        List<TestResponse> answers = waiting.behind(
                PERSON, invited, List.of(() -> withdraw(admin, invited), () -> people.redeem(link, People.PASSWORD)));

        assertThat(answers).extracting(TestResponse::status).containsExactly(204, 410);
        assertThat(auth.sql().text("select status from users where uuid = ?", invited))
                .isEqualTo("erased");
    }

    @Test
    void ofTwoWhoProveAnAddressAtOnceOneHasIt() throws Exception {
        String email = People.freshAddress();
        String first = addressLink(email);
        String second = addressLink(email);

        List<TestResponse> answers = waiting.behind(
                ADDRESSES,
                email,
                List.of(() -> people.redeem(first, People.PASSWORD), () -> people.redeem(second, People.PASSWORD)));

        assertThat(answers).extracting(TestResponse::status).containsExactly(200, 410);
        assertThat(owners(email)).isEqualTo(1);
    }

    @Test
    void ofAProofAndARegistrationOfOneAddressTheFirstHasIt() throws Exception {
        String email = People.freshAddress();
        String proof = addressLink(email);
        auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", email, "displayName", "Bo Osei"))
                .send();
        String registration = people.lastLink("registration", email);

        List<TestResponse> answers = waiting.behind(
                ADDRESSES,
                email,
                List.of(
                        () -> people.redeem(proof, People.PASSWORD),
                        () -> people.redeem(registration, People.PASSWORD)));

        assertThat(answers).extracting(TestResponse::status).containsExactly(200, 409);
        assertThat(owners(email)).isEqualTo(1);
    }

    @Test
    void resetsAndDeactivationsOfOnePersonNeverFail() throws Exception {
        SignedIn admin = people.signIn(people.create("admin"));
        for (int round = 0; round < 10; round++) {
            Person person = people.create();
            askReset(person);
            String link = people.lastLink("password-reset", person.email());

            List<TestResponse> answers = Parallel.of(
                    List.of(() -> people.redeem(link, "eight loud drums"), () -> deactivate(admin, person)));

            assertThat(answers.getFirst().status()).isIn(200, 410);
            assertThat(answers.getLast().status()).isEqualTo(200);
            assertThat(liveSessions(person)).isZero();
        }
    }

    private long owners(String email) {
        return auth.sql().number("select count(*) from email_addresses where address_key = ?", email);
    }

    private String addressLink(String email) {
        SignedIn session = people.signIn(people.create());
        assertThat(auth.http()
                        .post("/api/auth/me/emails")
                        .bearer(session.token())
                        .json(Map.of("address", email, "label", "work"))
                        .send()
                        .status())
                .isEqualTo(202);
        return people.lastLink("verify-address", email);
    }

    private void askReset(Person person) {
        auth.http()
                .post("/api/auth/password-resets")
                .json(Map.of("email", person.email()))
                .send();
    }

    private TestResponse deactivate(SignedIn admin, Person person) {
        return auth.http()
                .post("/api/auth/users/" + person.id() + "/deactivation")
                .bearer(admin.token())
                .json(Map.of("reason", "left the company"))
                .send();
    }

    private TestResponse invite(SignedIn admin, String email) {
        return auth.http()
                .post("/api/auth/users")
                .bearer(admin.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(Map.of("email", email, "displayName", "Cleo Vance"))
                .send();
    }

    private TestResponse withdraw(SignedIn admin, UUID invited) {
        return auth.http()
                .delete("/api/auth/users/" + invited + "/invitation")
                .bearer(admin.token())
                .send();
    }

    private long liveSessions(Person person) {
        return auth.sql().number("select count(*) from sessions where user_id = ? and ended_at is null", person.key());
    }
}
