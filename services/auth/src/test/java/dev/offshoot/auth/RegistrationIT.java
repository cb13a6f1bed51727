package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenarios 3 to 7. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_LINKS,
            Settings.MANY_REGISTRATIONS,
            Settings.MANY_SIGN_INS
        })
class RegistrationIT {

    private final RunningService auth;
    private final People people;

    RegistrationIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void aProvedAddressIsAnsweredLikeAnyOtherAndItsOwnerIsTold() {
        Person owner = people.create();

        TestResponse known = register(owner.email().toUpperCase(Locale.ROOT));
        TestResponse unknown = register(People.freshAddress());

        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(auth.events().await("auth.registration.refused").text("userId"))
                .isEqualTo(owner.id().toString());
        auth.events().none("auth.email-verification.requested", event -> links(owner.email()) > 0);
        assertThat(links(owner.email())).isZero();
    }

    @Test
    void ofTwoRegistrationsOfOneAddressOneBecomesAnAccount() throws Exception {
        String email = People.freshAddress();
        register(email);
        String first = people.lastLink("registration", email);
        register(email);
        String second = people.lastLink("registration", email);
        List<String> links = Collections.synchronizedList(new ArrayList<>(List.of(first, second)));

        List<TestResponse> answers = Parallel.times(2, () -> people.redeem(links.removeFirst(), People.PASSWORD));

        assertThat(answers).extracting(TestResponse::status).contains(200);
        assertThat(answers).extracting(TestResponse::status).containsAnyOf(409, 410);
        assertThat(accounts(email)).isEqualTo(1);
    }

    @Test
    void oneLinkRedeemedAHundredTimesAtOnceOpensOnce() throws Exception {
        String email = People.freshAddress();
        register(email);
        String link = people.lastLink("registration", email);

        List<TestResponse> answers = Parallel.times(100, () -> people.redeem(link, People.PASSWORD));

        assertThat(answers).extracting(TestResponse::status).containsOnlyOnce(200);
        assertThat(answers)
                .extracting(TestResponse::status)
                .filteredOn(status -> status == 410)
                .hasSize(99);
        assertThat(accounts(email)).isEqualTo(1);
        assertThat(auth.events().await("auth.user.registered").text("origin")).isEqualTo("self");
    }

    @Test
    void lookingAtALinkLeavesItOpenAndAChangedOneIsUnknown() {
        String email = People.freshAddress();
        register(email);
        String link = people.lastLink("registration", email);

        for (int i = 0; i < 10; i++) {
            TestResponse page = auth.http().get("/auth/links/" + link).send();
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.header("Content-Security-Policy"))
                    .hasValueSatisfying(policy ->
                            assertThat(policy).contains("default-src 'none'").contains("form-action 'self'"));
        }
        String altered = link.substring(0, link.length() - 1) + (link.endsWith("0") ? "1" : "0");
        assertThat(auth.http().get("/auth/links/" + altered).send().status()).isEqualTo(404);
        assertThat(inspect(altered).status()).isEqualTo(404);
        TestResponse inspected = inspect(link);
        assertThat(inspected.status()).isEqualTo(200);
        assertThat(inspected.text("address")).isEqualTo("p…@example.test");
        assertThat(inspected.text("needs[0]")).isEqualTo("password");
        assertThat(people.redeem(link, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void thePageSpeaksTheVisitorsLanguageAndWorksWithoutScript() {
        String email = People.freshAddress();
        register(email);
        String path = "/auth/links/" + people.lastLink("registration", email);

        TestResponse spanish = auth.http()
                .get(path)
                .header("Accept-Language", "es-MX,es;q=0.9")
                .send();
        TestResponse weak =
                auth.http().post(path).form(Map.of("password", "short")).send();
        TestResponse done =
                auth.http().post(path).form(Map.of("password", People.PASSWORD)).send();
        TestResponse again = auth.http().get(path).send();

        assertThat(spanish.body())
                .contains("lang=\"es\"")
                .contains("Termina tu registro")
                .doesNotContain("<script");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body()).contains("role=\"alert\"").contains("fewer than 10");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        assertThat(done.headers("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("__Host-offshoot="));
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.body()).contains("was used already");
    }

    @Test
    void aWeakPasswordLeavesTheLinkOpen() {
        String email = People.freshAddress();
        register(email);
        String link = people.lastLink("registration", email);

        TestResponse weak = people.redeem(link, "password123");

        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.text("code")).isEqualTo("weak-password");
        assertThat(people.redeem(link, People.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void anExpiredLinkIsGone() {
        String email = People.freshAddress();
        register(email);
        String link = people.lastLink("registration", email);
        auth.sql()
                .update("update action_links set expires_at = now() - interval '1 hour' where address_key = ?", email);

        TestResponse answer = people.redeem(link, People.PASSWORD);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.text("code")).isEqualTo("link-expired");
    }

    @Test
    void whoWasInvitedAndRegistersByThemselfGetsTheWaitingAccount() {
        SignedIn admin = people.signIn(people.create("admin"));
        String email = People.freshAddress();
        TestResponse invited = auth.http()
                .post("/api/auth/users")
                .bearer(admin.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json(Map.of("email", email, "displayName", "Cleo Vance", "roles", List.of("organiser")))
                .send();
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        auth.events()
                .await("auth.invitation.created", event -> event.text("userId").equals(invited.text("id")));
        register(email);

        TestResponse redeemed = people.redeem(people.lastLink("registration", email), People.PASSWORD);

        assertThat(redeemed.status()).as(redeemed.body()).isEqualTo(200);
        assertThat(redeemed.text("outcome")).isEqualTo("activated");
        assertThat(redeemed.text("user.id")).isEqualTo(invited.text("id"));
        assertThat(redeemed.text("user.roles[0]")).isEqualTo("organiser");
    }

    @Test
    void badInputIsNamedFieldByField() {
        TestResponse answer = auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", "no address", "displayName", "", "timeZone", "Mars/Base", "roles", List.of()))
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("roles");
    }

    private TestResponse register(String email) {
        return auth.http()
                .post("/api/auth/registrations")
                .json(Map.of("email", email, "displayName", "Kim Vale"))
                .send();
    }

    private TestResponse inspect(String link) {
        return auth.http()
                .post("/api/auth/links/inspect")
                .json(Map.of("token", link))
                .send();
    }

    private long links(String email) {
        return auth.sql().number("select count(*) from action_links where address_key = ?", email);
    }

    private long accounts(String email) {
        return auth.sql().number("select count(*) from email_addresses where address_key = ?", email);
    }
}
