package dev.offshoot.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.offshoot.testing.OffshootTest;
import dev.offshoot.testing.RunningService;
import dev.offshoot.testing.event.ProbedEvent;
import dev.offshoot.testing.http.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Scenarios 20 to 22 and the rest of the administration. */
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
class AccountIT {

    private final RunningService auth;
    private final People people;

    AccountIT(RunningService auth) {
        this.auth = auth;
        this.people = new People(auth);
    }

    @Test
    void whoIsDeactivatedIsRefusedEverywhere() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        SignedIn admin = people.signIn(people.create("admin"));

        long version = version(person);

        TestResponse first = deactivate(admin, person);
        TestResponse again = deactivate(admin, person);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.text("status")).isEqualTo("deactivated");
        assertThat(again.status()).isEqualTo(200);
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(401);
        assertThat(people.refresh(session.refreshToken()).text("code")).isEqualTo("session-ended");
        assertThat(me(session).status()).isEqualTo(401);
        ProbedEvent event = auth.events().await("auth.user.deactivated", about(person));
        assertThat(event.text("accessVersion")).isEqualTo("2");
        auth.events().none("auth.user.deactivated", about(person));
        assertThat(revocations()).contains(person.id().toString());
        assertThat(version(person)).isEqualTo(version + 1);

        assertThat(auth.http()
                        .post("/api/auth/users/" + person.id() + "/reactivation")
                        .bearer(admin.token())
                        .json(Map.of("reason", "came back"))
                        .send()
                        .status())
                .isEqualTo(200);
        auth.events().await("auth.user.reactivated", about(person));
        assertThat(version(person)).isEqualTo(version + 2);
        assertThat(people.trySignIn(person.email(), People.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void noSignInRacingADeactivationLeavesALiveSession() throws Exception {
        Person person = people.create();
        SignedIn admin = people.signIn(people.create("admin"));
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());

        Parallel.times(60, () -> {
            int turn;
            synchronized (order) {
                turn = order.size();
                order.add(turn);
            }
            return turn == 30 ? deactivate(admin, person) : people.trySignIn(person.email(), People.PASSWORD);
        });

        assertThat(auth.sql()
                        .number("select count(*) from sessions where user_id = ? and ended_at is null", person.key()))
                .isZero();
    }

    @Test
    void newRolesOutdateTheTokenAndComeWithTheNextOne() {
        Person person = people.create();
        SignedIn session = people.signIn(person);
        SignedIn admin = people.signIn(people.create("admin"));

        TestResponse changed = changeRoles(admin, person, List.of("organiser"));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        ProbedEvent event = auth.events().await("auth.user.access-changed", about(person));
        assertThat(event.text("roles[0]")).isEqualTo("organiser");
        assertThat(event.text("permissions[0]")).isEqualTo("events:create.summit");
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(me(session).text("code")).isEqualTo("token-outdated"));
        TestResponse refreshed = people.refresh(session.refreshToken());
        assertThat(auth.http()
                        .get("/api/auth/me")
                        .bearer(refreshed.text("accessToken"))
                        .send()
                        .text("roles[0]"))
                .isEqualTo("organiser");
    }

    @Test
    void protectedRolesAreForAdministratorsToGrant() {
        Person person = people.create();
        Person clerk = people.create();
        SignedIn admin = people.signIn(people.create("admin"));
        createRole(admin, "clerk", List.of("auth:roles.write", "auth:users.help", "auth:users.read"));
        people.grant(clerk.key(), "clerk");
        SignedIn session = people.signIn(clerk);

        assertThat(changeRoles(session, person, List.of("admin")).text("code")).isEqualTo("protected-role");
        assertThat(changeRoles(session, clerk, List.of("finance")).text("code")).isEqualTo("own-roles");
        assertThat(changeRoles(session, person, List.of("nobody")).text("code")).isEqualTo("unknown-role");
        assertThat(changeRoles(session, person, List.of("finance")).status()).isEqualTo(200);
    }

    @Test
    void theSupportHelpsNoAdministrator() {
        Person admin = people.create("admin");
        Person person = people.create();
        SignedIn support = people.signIn(people.create("support"));

        assertThat(sendReset(support, admin).status()).isEqualTo(403);
        assertThat(sendReset(support, person).status()).isEqualTo(202);
        assertThat(auth.events()
                        .await("auth.password-reset.requested", about(person))
                        .text("token"))
                .startsWith("sealed.1.");
    }

    @Test
    void ofTwoAdministratorsWhoDemoteEachOtherOneRemains() throws Exception {
        auth.sql().update("delete from user_roles where role_id = (select id from roles where name = 'admin')");
        Person first = people.create("admin");
        Person second = people.create("admin");
        SignedIn firstSession = people.signIn(first);
        SignedIn secondSession = people.signIn(second);
        List<Person> targets = Collections.synchronizedList(new ArrayList<>(List.of(first, second)));

        List<TestResponse> answers = Parallel.times(2, () -> {
            Person target = targets.removeFirst();
            return changeRoles(target.equals(first) ? secondSession : firstSession, target, List.of());
        });

        assertThat(answers).extracting(TestResponse::status).contains(200);
        assertThat(auth.sql().number("""
                        select count(*) from user_roles join roles on roles.id = role_id where roles.name = 'admin'
                        """)).isEqualTo(1);
    }

    @Test
    void theLastAdministratorStays() {
        auth.sql().update("delete from user_roles where role_id = (select id from roles where name = 'admin')");
        Person only = people.create("admin");
        SignedIn session = people.signIn(only);

        assertThat(deactivate(session, only).text("code")).isEqualTo("last-administrator");
        assertThat(me(session).status()).isEqualTo(200);
    }

    @Test
    void anInvitationWithdrawnFreesTheAddress() {
        SignedIn admin = people.signIn(people.create("admin"));
        String email = People.freshAddress();
        TestResponse invited = invite(admin, email, UUID.randomUUID());
        String link = people.lastLink("invitation", email);

        assertThat(invite(admin, email, UUID.randomUUID()).text("code")).isEqualTo("address-taken");
        assertThat(auth.http()
                        .delete("/api/auth/users/" + invited.text("id") + "/invitation")
                        .bearer(admin.token())
                        .send()
                        .status())
                .isEqualTo(204);

        auth.events().await("auth.user.erased", event -> event.text("userId").equals(invited.text("id")));
        assertThat(people.redeem(link, People.PASSWORD).status()).isEqualTo(404);
        assertThat(invite(admin, email, UUID.randomUUID()).status()).isEqualTo(201);
    }

    @Test
    void oneIdempotencyKeyInvitesOnce() {
        SignedIn admin = people.signIn(people.create("admin"));
        UUID key = UUID.randomUUID();
        String email = People.freshAddress();

        TestResponse first = invite(admin, email, key);
        TestResponse again = invite(admin, email, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotent-Replayed")).hasValue("true");
        assertThat(again.text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void administratorsFindPeopleByNameAndAddressPageByPage() {
        SignedIn admin = people.signIn(people.create("admin"));
        Person person = people.create();
        for (int i = 0; i < 3; i++) {
            people.create("finance");
        }

        TestResponse found = list(admin, "?q=" + person.email());
        TestResponse page = list(admin, "?role=finance&limit=2");
        TestResponse next = list(admin, "?role=finance&limit=2&cursor=" + page.text("nextCursor"));

        assertThat(found.json("items").size()).isEqualTo(1);
        assertThat(found.text("items[0].emails[0].address")).isEqualTo(person.email());
        assertThat(found.body()).doesNotContain("argon2");
        assertThat(page.json("items").size()).isEqualTo(2);
        assertThat(next.json("items").size()).isGreaterThanOrEqualTo(1);
        assertThat(next.text("items[0].id")).isNotEqualTo(page.text("items[1].id"));
        assertThat(list(admin, "?q=x").status()).isEqualTo(400);
        assertThat(list(admin, "?sort=passwordHash").status()).isEqualTo(400);
        assertThat(list(people.signIn(person), "").status()).isEqualTo(403);
    }

    @Test
    void aStaleEditIsRefused() {
        SignedIn session = people.signIn(people.create());
        TestResponse me = me(session);
        String tag = me.header("ETag").orElseThrow();

        assertThat(rename(session, tag, "Kim Other").status()).isEqualTo(200);
        assertThat(rename(session, tag, "Kim Third").status()).isEqualTo(412);
        assertThat(auth.http()
                        .patch("/api/auth/me")
                        .bearer(session.token())
                        .json(Map.of("displayName", "Kim"))
                        .send()
                        .status())
                .isEqualTo(428);
        assertThat(auth.events()
                        .await(
                                "auth.user.updated",
                                event -> event.text("userId")
                                        .equals(session.userId().toString()))
                        .text("changed[0]"))
                .isEqualTo("displayName");
    }

    @Test
    void aPictureThatIsRemovedIsTakenOff() {
        SignedIn session = people.signIn(people.create());
        UUID picture = UUID.randomUUID();
        auth.http()
                .patch("/api/auth/me")
                .bearer(session.token())
                .header("If-Match", "*")
                .json(Map.of("pictureId", picture))
                .send();
        assertThat(me(session).text("picture.urls.48")).isEqualTo("/api/media/public/" + picture + "/square-48");
        Predicate<ProbedEvent> removal =
                event -> event.text("userId").equals(session.userId().toString())
                        && event.text("version").equals("3");

        auth.events().publish("media.resource.removed", picture, """
                {"resourceId":"%s","scope":"public","kind":"image","ownerId":"%s","contexts":[]}
                """.formatted(picture, session.userId()));

        assertThat(auth.events().await("auth.user.updated", removal).text("changed[0]"))
                .isEqualTo("picture");
        assertThat(me(session).text("picture.id")).isEqualTo("null");
    }

    @Test
    void nobodyGivesThemselfRoles() {
        SignedIn session = people.signIn(people.create());

        TestResponse answer = auth.http()
                .patch("/api/auth/me")
                .bearer(session.token())
                .header("If-Match", "*")
                .json(Map.of("roles", List.of("admin")))
                .send();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors[0].field")).isEqualTo("roles");
    }

    /** What directories compare. */
    private long version(Person person) {
        return Long.parseLong(auth.http()
                .post("/api/auth/directory")
                .bearer(people.serviceToken("events"))
                .json(Map.of("ids", List.of(person.id())))
                .send()
                .text("users[0].version"));
    }

    private TestResponse me(SignedIn session) {
        return auth.http().get("/api/auth/me").bearer(session.token()).send();
    }

    private TestResponse rename(SignedIn session, String tag, String name) {
        return auth.http()
                .patch("/api/auth/me")
                .bearer(session.token())
                .header("If-Match", tag)
                .json(Map.of("displayName", name))
                .send();
    }

    private TestResponse deactivate(SignedIn admin, Person person) {
        return auth.http()
                .post("/api/auth/users/" + person.id() + "/deactivation")
                .bearer(admin.token())
                .json(Map.of("reason", "left the company"))
                .send();
    }

    private TestResponse changeRoles(SignedIn caller, Person person, List<String> roles) {
        return auth.http()
                .put("/api/auth/users/" + person.id() + "/roles")
                .bearer(caller.token())
                .header("If-Match", "*")
                .json(Map.of("roles", roles))
                .send();
    }

    private void createRole(SignedIn admin, String name, List<String> permissions) {
        assertThat(auth.http()
                        .post("/api/auth/roles")
                        .bearer(admin.token())
                        .json(Map.of("name", name, "description", "Helps", "permissions", permissions))
                        .send()
                        .status())
                .isEqualTo(201);
    }

    private TestResponse sendReset(SignedIn caller, Person person) {
        return auth.http()
                .post("/api/auth/users/" + person.id() + "/password-reset")
                .bearer(caller.token())
                .send();
    }

    private TestResponse invite(SignedIn admin, String email, UUID key) {
        return auth.http()
                .post("/api/auth/users")
                .bearer(admin.token())
                .header("Idempotency-Key", key.toString())
                .json(Map.of("email", email, "displayName", "Cleo Vance"))
                .send();
    }

    private TestResponse list(SignedIn caller, String query) {
        return auth.http().get("/api/auth/users" + query).bearer(caller.token()).send();
    }

    private String revocations() {
        return auth.http()
                .get("/api/auth/revocations")
                .bearer(people.serviceToken("events"))
                .send()
                .body();
    }

    private static Predicate<ProbedEvent> about(Person person) {
        return event -> event.text("userId").equals(person.id().toString());
    }
}
