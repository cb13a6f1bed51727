package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.http.TestResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenario 23: a person's addresses. */
@OffshootTest(
        service = "auth",
        properties = {
            Settings.READERS,
            Settings.CLIENTS,
            Settings.FAST_HASH,
            Settings.NO_FLOOR,
            Settings.MANY_SIGN_INS,
            Settings.MANY_LINKS,
            Settings.MANY_VERIFICATIONS
        })
class EmailIT {

    private final RunningService auth;
    private final People people;

    EmailIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void anAddressIsAddedProvedAndMadePrimary() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        String email = People.freshAddress();

        assertThat(add(session, email).status()).isEqualTo(202);
        assertThat(people.trySignIn(email, People.PASSWORD).status()).isEqualTo(401);
        String id = idOf(session, email);
        assertThat(makePrimary(session, id).text("code")).isEqualTo("not-verified");
        assertThat(auth.events()
                        .await(
                                "auth.email-verification.requested",
                                event -> event.text("userId").equals(person.id().toString()))
                        .text("purpose"))
                .isEqualTo("new-address");

        TestResponse proved = prove(people.lastLink("verify-address", email));
        assertThat(proved.text("outcome")).isEqualTo("address-verified");
        assertThat(proved.text("accessToken")).isEqualTo("null");
        assertThat(makePrimary(session, id).status()).isEqualTo(204);

        assertThat(auth.events()
                        .await(
                                "auth.user.updated",
                                event -> event.text("userId").equals(person.id().toString()))
                        .text("changed[0]"))
                .isEqualTo("primaryEmail");
        assertThat(auth.events()
                        .await(
                                "auth.email.changed",
                                event -> event.text("userId").equals(person.id().toString()))
                        .text("previous.email"))
                .startsWith("sealed.1.");
        assertThat(remove(session, id).text("code")).isEqualTo("primary-address");
        assertThat(remove(session, idOf(session, person.email())).status()).isEqualTo(204);
        assertThat(people.trySignIn(email, People.PASSWORD).status()).isEqualTo(201);
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void ofTwoWhoClaimAnAddressTheOneWhoProvesItHasIt() {
        SignedIn first = people.signIn(people.create());
        SignedIn second = people.signIn(people.create());
        String email = People.freshAddress();
        add(first, email);
        String firstLink = people.lastLink("verify-address", email);
        add(second, email);
        String secondLink = people.lastLink("verify-address", email);

        assertThat(prove(secondLink).status()).isEqualTo(200);

        assertThat(prove(firstLink).status()).isEqualTo(410);
        assertThat(auth.sql().number("select count(*) from email_addresses where address_key = ?", email))
                .isEqualTo(1);
    }

    @Test
    void addingSomebodyElsesAddressTellsThemOnly() {
        Person owner = people.create();
        SignedIn stranger = people.signIn(people.create());

        assertThat(add(stranger, owner.email()).status()).isEqualTo(202);

        auth.events()
                .await(
                        "auth.registration.refused",
                        event -> event.text("userId").equals(owner.id().toString()));
        assertThat(auth.sql().number("select count(*) from action_links where address_key = ?", owner.email()))
                .isZero();
    }

    @Test
    void atMostThreeAddressesWaitForTheirProof() {
        SignedIn session = people.signIn(people.create());
        for (int i = 0; i < 3; i++) {
            assertThat(add(session, People.freshAddress()).status()).isEqualTo(202);
        }

        assertThat(add(session, People.freshAddress()).text("code")).isEqualTo("too-many-addresses");
    }

    @Test
    void aForeignAddressIsUnknown() {
        SignedIn session = people.signIn(people.create());
        SignedIn other = people.signIn(people.create());
        String foreign = auth.http()
                .get("/api/auth/me/emails")
                .bearer(other.token())
                .send()
                .text("items[0].id");

        assertThat(remove(session, foreign).status()).isEqualTo(404);
    }

    private TestResponse add(SignedIn session, String email) {
        return auth.http()
                .post("/api/auth/me/emails")
                .bearer(session.token())
                .json(Map.of("address", email, "label", "work"))
                .send();
    }

    private TestResponse prove(String link) {
        return auth.http()
                .post("/api/auth/links/redeem")
                .json(Map.of("token", link))
                .send();
    }

    private TestResponse makePrimary(SignedIn session, String id) {
        return auth.http()
                .put("/api/auth/me/emails/primary")
                .bearer(session.token())
                .json(Map.of("id", id))
                .send();
    }

    private TestResponse remove(SignedIn session, String id) {
        return auth.http()
                .delete("/api/auth/me/emails/" + id)
                .bearer(session.token())
                .send();
    }

    private String idOf(SignedIn session, String email) {
        return auth.sql()
                .text(
                        "select uuid::text from email_addresses where address_key = ? and user_id = (select id from users where uuid = ?)",
                        email,
                        session.userId());
    }
}
